package dev.lamp.assets.video;

/**
 * Width and height of a frame in pixels.
 *
 * @param width pixels, 1 to 4096
 * @param height pixels, 1 to 4096
 */
public record FrameSize(int width, int height) {

    /** The size every shipped model is trained on: 64 x 64. */
    public static final FrameSize STANDARD = new FrameSize(64, 64);

    private static final int MAX_SIDE = 4096;

    public FrameSize {
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
            throw new IllegalArgumentException(
                    "expected a frame size of 1 to " + MAX_SIDE + " pixels a side, found " + width + " x " + height);
        }
    }

    /** Number of pixels in a frame. */
    public int pixels() {
        return width * height;
    }
}
