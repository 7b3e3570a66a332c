package dev.lamp.tokenizer.prompt;

import dev.lamp.assets.prompts.PromptShelf;
import dev.lamp.assets.prompts.ShelfPrompt;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import dev.lamp.tokenizer.prompt.PromptException.Problem;
import dev.lamp.tokenizer.prompt.PromptOptions.Framing;
import dev.lamp.tokenizer.prompt.PromptOptions.Treatment;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Turns any picture into frame 0 of a world: PNG, JPEG, GIF or BMP, of any shape, up to 100 megapixels. A picture that
 * is a frame already, at any whole scale and in the exact colours of the palette, comes through unchanged. Thread-safe.
 */
public final class PromptImporter {

    private static final int MAX_BYTES = 256 << 20;

    /** Pictures are averaged down to at most this many pixels a side before anything looks at them closely. */
    private static final int WORKING_SIDE = 1024;

    private final FrameSize size;
    private final Palette palette;
    private final NearestColour colours;

    /** An importer of frames of a size in the colours of a palette. */
    public PromptImporter(FrameSize size, Palette palette) {
        this.size = size;
        this.palette = palette;
        this.colours = new NearestColour(palette);
    }

    /**
     * Imports a file.
     *
     * @throws PromptException if there is no such file, or it is not a picture that can be read
     */
    public Frame read(Path file, PromptOptions options) throws PromptException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, options);
        } catch (NoSuchFileException e) {
            throw new PromptException(Problem.NOT_FOUND, "There is no picture at " + file + ".", "Check the path.", e);
        } catch (IOException e) {
            throw new PromptException(
                    Problem.UNREADABLE, file + " cannot be read.", "Check that it is a file and you may read it.", e);
        }
    }

    /**
     * Imports what a stream holds; the caller closes it.
     *
     * @throws PromptException if it is not a picture that can be read
     */
    public Frame read(InputStream in, PromptOptions options) throws PromptException {
        return convert(PictureReader.read(bytes(in)), options);
    }

    /**
     * A picture of the shelf as it is played, with a hero of the game where the shelf puts one in.
     *
     * @throws PromptException if it is not a picture that can be read
     */
    public Frame read(ShelfPrompt prompt) throws PromptException {
        return prompt.cast(readDrawn(prompt));
    }

    /**
     * A picture of the shelf as it was drawn.
     *
     * @throws PromptException if it is not a picture that can be read
     */
    public Frame readDrawn(ShelfPrompt prompt) throws PromptException {
        return read(new ByteArrayInputStream(PromptShelf.picture(prompt)), PromptOptions.DEFAULT);
    }

    /**
     * A picture as it is just before it is reduced: upright, in the shape of the frame, at most {@value #WORKING_SIDE}
     * pixels a side. For whoever wants to draw on top of it.
     *
     * @throws PromptException if it is not a picture that can be read
     */
    public Raster prepare(InputStream in, Framing framing) throws PromptException {
        return framed(working(PictureReader.read(bytes(in))), framing);
    }

    private static byte[] bytes(InputStream in) throws PromptException {
        byte[] bytes;
        try {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw new PromptException(Problem.UNREADABLE, "The picture cannot be read.", "Try again.", e);
        }
        if (bytes.length > MAX_BYTES) {
            throw new PromptException(
                    Problem.TOO_LARGE,
                    "This file is larger than " + (MAX_BYTES >> 20) + " MB.",
                    "Make the picture smaller first; 1000 pixels a side are plenty.",
                    null);
        }
        return bytes;
    }

    /** Imports an image that is in memory already. */
    public Frame convert(BufferedImage image, PromptOptions options) {
        return convert(PictureReader.toRaster(image), options);
    }

    /** Imports pixels that are in memory already. */
    public Frame convert(Raster picture, PromptOptions options) {
        Optional<byte[]> exact = exactPixels(picture);
        if (exact.isPresent()) {
            return Frame.of(size, palette, exact.get());
        }
        Raster framed = framed(working(picture), options.framing());
        if (options.treatment() != Treatment.PICTURE) {
            InkMask mask = InkMask.of(framed);
            if (options.treatment() == Treatment.DRAWING || mask.looksLikeDrawing()) {
                return Frame.of(
                        size, palette, new DrawingReduction(framed, mask, colours).reduce(size.width(), size.height()));
            }
        }
        return Frame.of(size, palette, averaged(framed));
    }

    /**
     * The pixels if the picture is a frame of this size and palette, each pixel repeated some whole number of times.
     */
    private Optional<byte[]> exactPixels(Raster picture) {
        int scale = picture.width() / size.width();
        if (scale < 1 || picture.width() != scale * size.width() || picture.height() != scale * size.height()) {
            return Optional.empty();
        }
        byte[] indices = new byte[size.pixels()];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int colour = picture.at(x, y);
                Optional<Integer> index = colours.exactly(colour);
                if (index.isEmpty() || colour != picture.at(x / scale * scale, y / scale * scale)) {
                    return Optional.empty();
                }
                indices[y / scale * size.width() + x / scale] = index.get().byteValue();
            }
        }
        return Optional.of(indices);
    }

    /** The picture at a size that can be looked at quickly. */
    private static Raster working(Raster picture) {
        int side = Math.max(picture.width(), picture.height());
        if (side <= WORKING_SIDE) {
            return picture;
        }
        int width = Math.max(1, (int) Math.round((double) picture.width() * WORKING_SIDE / side));
        int height = Math.max(1, (int) Math.round((double) picture.height() * WORKING_SIDE / side));
        return new Raster(width, height, Reduction.toRgb(Reduction.average(picture, width, height)));
    }

    private Raster framed(Raster picture, Framing framing) {
        double shape = (double) size.width() / size.height();
        boolean wide = picture.width() > picture.height() * shape;
        int width = picture.width();
        int height = picture.height();
        if (wide == (framing == Framing.CROP)) {
            width = Math.max(1, (int) Math.round(height * shape));
        } else {
            height = Math.max(1, (int) Math.round(width / shape));
        }
        return framing == Framing.CROP
                ? picture.crop((picture.width() - width) / 2, (picture.height() - height) / 2, width, height)
                : picture.pad(width, height, picture.borderColour());
    }

    private byte[] averaged(Raster picture) {
        double[] light = Reduction.average(picture, size.width(), size.height());
        byte[] indices = new byte[size.pixels()];
        for (int i = 0; i < indices.length; i++) {
            Oklab colour = Oklab.ofLinear(light[3 * i], light[3 * i + 1], light[3 * i + 2]);
            indices[i] = (byte) colours.nearest(colour);
        }
        return indices;
    }
}
