package dev.lamp.assets.platformer;

/**
 * What kind of clips to make.
 *
 * @param length frames in a clip, 1 to 100,000
 * @param scrollShare share of clips with the scrolling camera, 0 to 1; the others are rooms
 * @param drawnShare share of clips in hand-drawn styles, 0 to 1
 * @param explorerShare share of the time that the purposeful explorer plays, 0 to 1; otherwise random holds
 */
public record ClipOptions(int length, double scrollShare, double drawnShare, double explorerShare) {

    private static final int MAX_LENGTH = 100_000;

    public ClipOptions {
        if (length < 1 || length > MAX_LENGTH) {
            throw new IllegalArgumentException("expected a length of 1 to " + MAX_LENGTH + " frames, found " + length);
        }
        requireShare("scrollShare", scrollShare);
        requireShare("drawnShare", drawnShare);
        requireShare("explorerShare", explorerShare);
    }

    /** The mix that models learn from: 16 frames, 45 % scrolling, 30 % drawn. */
    public static ClipOptions training() {
        return new ClipOptions(16, 0.45, 0.3, 0.5);
    }

    public ClipOptions withLength(int frames) {
        return new ClipOptions(frames, scrollShare, drawnShare, explorerShare);
    }

    /** The same clips with one camera only. */
    public ClipOptions with(Camera camera) {
        return new ClipOptions(length, camera == Camera.SCROLL ? 1 : 0, drawnShare, explorerShare);
    }

    /** The same clips with another share of hand-drawn styles; 0 for pixel art only, 1 for drawings only. */
    public ClipOptions withDrawnShare(double share) {
        return new ClipOptions(length, scrollShare, share, explorerShare);
    }

    private static void requireShare(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("expected a " + name + " of 0 to 1, found " + share);
        }
    }
}
