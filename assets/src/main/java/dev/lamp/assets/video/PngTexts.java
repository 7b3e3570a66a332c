package dev.lamp.assets.video;

import dev.lamp.assets.file.WholeFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** PNG pictures that carry a text along, under a keyword, as the format allows. */
public final class PngTexts {
    private static final String FORMAT = "javax_imageio_png_1.0";
    private static final int MOST_CHARACTERS = 4 << 20;

    private PngTexts() {}

    /**
     * Writes a picture with a text.
     *
     * @param scale pixels of the file per pixel of the frame and side, 1 to 32
     * @param text characters of ISO 8859-1
     */
    public static void write(Frame frame, int scale, String keyword, String text, Path file) throws IOException {
        WholeFile.write(file, stream -> write(frame, scale, keyword, text, stream));
    }

    private static void write(Frame frame, int scale, String keyword, String text, OutputStream stream)
            throws IOException {
        BufferedImage image = FrameImages.toImage(frame, scale);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(stream)) {
            IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
            IIOMetadataNode entry = new IIOMetadataNode("zTXtEntry");
            entry.setAttribute("keyword", keyword);
            entry.setAttribute("compressionMethod", "deflate");
            entry.setAttribute("text", text);
            IIOMetadataNode texts = new IIOMetadataNode("zTXt");
            texts.appendChild(entry);
            IIOMetadataNode root = new IIOMetadataNode(FORMAT);
            root.appendChild(texts);
            metadata.mergeTree(FORMAT, root);
            writer.setOutput(out);
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
    }

    /**
     * The text of a keyword in the bytes of a PNG file; empty if it carries none, or one of more than
     * {@value #MOST_CHARACTERS} characters, or is no PNG.
     */
    public static Optional<String> read(byte[] file, String keyword) {
        byte[] start = (keyword + "\0\0").getBytes(StandardCharsets.ISO_8859_1);
        for (PngChunks chunks = new PngChunks(file); chunks.next(); ) {
            ByteBuffer content = chunks.content();
            if (chunks.type().equals("zTXt") && content.mismatch(ByteBuffer.wrap(start)) == start.length) {
                byte[] packed = new byte[content.remaining() - start.length];
                content.get(start.length, packed);
                return unpacked(packed);
            }
        }
        return Optional.empty();
    }

    /** A few bytes can unpack to gigabytes, so that no more is unpacked than a text may have. */
    private static Optional<String> unpacked(byte[] packed) {
        try (InputStream text = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            byte[] characters = text.readNBytes(MOST_CHARACTERS + 1);
            return characters.length > MOST_CHARACTERS
                    ? Optional.empty()
                    : Optional.of(new String(characters, StandardCharsets.ISO_8859_1));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }
}
