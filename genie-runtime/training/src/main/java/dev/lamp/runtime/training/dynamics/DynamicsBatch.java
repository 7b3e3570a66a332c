package dev.lamp.runtime.training.dynamics;

/**
 * One update's worth of windows as plain arrays, made on a data thread.
 *
 * <p>Dimensions: B windows, T target frames, N positions, M tokens that enter the loss.
 *
 * @param windows B
 * @param length T
 * @param side positions a side, N = side x side
 * @param neighbours B x (T + 1) x N x 36 ids: for the frame before the first remembered one and then each remembered
 *     frame, the tokens of the 3 x 3 positions around each position
 * @param motions B x T x N x 36 motion ids ({@link TokenMotion}) of the same tokens of each remembered frame
 * @param remembered B x T x N x 36 ids of what their places usually show
 * @param masked B x T x N x 4 ids of each target frame, hidden ones replaced by the mask id
 * @param settled B x T x N x 36 motion ids of the tokens around each position of each target frame, as far as they are
 *     not hidden
 * @param actions B x T latent actions, each leading to the target frame
 * @param rows M places in B x T x N x 4
 * @param targets M codes
 * @param candidates M x 102 ids that may be copied
 * @param movers M x 49 places in B x T x N x 4 x 49: for each candidate in the last frame, what it says about moving by
 *     just as much as it takes; the number behind the last where it lies outside the window
 * @param weights M weights in the loss
 * @param changed M flags, 1 where the token changed since the previous frame
 * @param fully M flags, 1 where its whole frame was hidden
 */
record DynamicsBatch(
        int windows,
        int length,
        int side,
        int[] neighbours,
        int[] motions,
        int[] remembered,
        int[] masked,
        int[] settled,
        int[] actions,
        int[] rows,
        int[] targets,
        int[] candidates,
        int[] movers,
        float[] weights,
        float[] changed,
        float[] fully) {

    int positions() {
        return side * side;
    }
}
