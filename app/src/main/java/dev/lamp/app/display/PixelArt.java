package dev.lamp.app.display;

import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;

/**
 * Rounds the corners of pixel art by doubling it: each pixel becomes four, and a corner takes the colour of its two
 * neighbours where these agree and the others do not, as in Scale2x (Mazzoleni 2001). No new colour appears.
 */
public final class PixelArt {

    private PixelArt() {}

    /** The frame at twice its size. */
    public static Frame doubled(Frame frame) {
        int width = frame.width();
        int height = frame.height();
        byte[] from = frame.toIndices();
        byte[] to = new byte[4 * from.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                byte centre = from[y * width + x];
                byte up = from[Math.max(0, y - 1) * width + x];
                byte down = from[Math.min(height - 1, y + 1) * width + x];
                byte left = from[y * width + Math.max(0, x - 1)];
                byte right = from[y * width + Math.min(width - 1, x + 1)];
                boolean edge = up != down && left != right;
                int at = 4 * y * width + 2 * x;
                to[at] = edge && left == up ? left : centre;
                to[at + 1] = edge && up == right ? right : centre;
                to[at + 2 * width] = edge && left == down ? left : centre;
                to[at + 2 * width + 1] = edge && down == right ? right : centre;
            }
        }
        return Frame.of(new FrameSize(2 * width, 2 * height), frame.palette(), to);
    }
}
