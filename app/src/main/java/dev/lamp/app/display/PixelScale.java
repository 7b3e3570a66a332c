package dev.lamp.app.display;

import dev.lamp.assets.video.FrameSize;

/**
 * How a small frame is put on a large stage: every frame pixel becomes a square of the same whole number of screen
 * pixels, and the picture stands in the middle, on a screen pixel.
 *
 * @param factor screen pixels per frame pixel; below 1 only where the stage is smaller than the frame
 * @param x left edge in logical units
 * @param y upper edge in logical units
 * @param width width in logical units
 * @param height height in logical units
 */
public record PixelScale(double factor, double x, double y, double width, double height) {

    /**
     * Fits a frame into a stage.
     *
     * @param frame size of the frame in its own pixels
     * @param stageWidth logical units
     * @param stageHeight logical units
     * @param screenScale screen pixels per logical unit, such as 2.0 on a fine display
     */
    public static PixelScale fit(FrameSize frame, double stageWidth, double stageHeight, double screenScale) {
        double most = Math.min(stageWidth * screenScale / frame.width(), stageHeight * screenScale / frame.height());
        double factor = most >= 1 ? Math.floor(most) : Math.max(most, 0);
        double width = frame.width() * factor / screenScale;
        double height = frame.height() * factor / screenScale;
        return new PixelScale(
                factor,
                middle(stageWidth, width, screenScale),
                middle(stageHeight, height, screenScale),
                width,
                height);
    }

    private static double middle(double stage, double picture, double screenScale) {
        return Math.floor((stage - picture) / 2 * screenScale) / screenScale;
    }
}
