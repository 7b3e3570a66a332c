package dev.lamp.app.sketch;

import dev.lamp.tokenizer.prompt.Raster;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** A true-colour picture as an image of the window. */
final class RasterImage {

    private static final int OPAQUE = 0xFF000000;

    private RasterImage() {}

    static Image of(Raster raster) {
        WritableImage image = new WritableImage(raster.width(), raster.height());
        int[] argb = raster.rgb().clone();
        for (int i = 0; i < argb.length; i++) {
            argb[i] |= OPAQUE;
        }
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        raster.width(),
                        raster.height(),
                        PixelFormat.getIntArgbInstance(),
                        argb,
                        0,
                        raster.width());
        return image;
    }
}
