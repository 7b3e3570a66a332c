package dev.lamp.app.ui;

import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** The sign of Lamp, in 16 x 16 pixels: a lamp that lights a small world. */
final class LampIcon {

    private static final String[] PIXELS = {
        "................",
        ".....kkkkkk.....",
        "....kaaaaaak....",
        "...kaawwaaaak...",
        "..kaawwaaaaaak..",
        "..kaawaaaaaaak..",
        "..kaaaaaaaaaak..",
        "..kaaaaaaaaabk..",
        "...kaaaaaaabk...",
        "....kaaaabbk....",
        ".....kkkkkk.....",
        ".....kssssk.....",
        ".....kddddk.....",
        ".....kssssk.....",
        "......kddk......",
        ".......kk.......",
    };

    private LampIcon() {}

    /** The sign with this many image pixels for each of its own. */
    static Image image(int scale) {
        int side = PIXELS.length * scale;
        WritableImage image = new WritableImage(side, side);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.getPixelWriter().setColor(x, y, colour(PIXELS[y / scale].charAt(x / scale)));
            }
        }
        return image;
    }

    private static Color colour(char sign) {
        return switch (sign) {
            case 'k' -> Color.web("#3a2a1a");
            case 'a' -> Color.web("#ffc44d");
            case 'b' -> Color.web("#e0962a");
            case 'w' -> Color.web("#fff3cf");
            case 's' -> Color.web("#b9c0c9");
            case 'd' -> Color.web("#7d8590");
            default -> Color.TRANSPARENT;
        };
    }
}
