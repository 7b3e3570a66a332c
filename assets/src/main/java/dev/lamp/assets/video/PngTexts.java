package dev.lamp.assets.video;

import dev.lamp.assets.file.WholeFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** PNG pictures that carry a text along, under a keyword, as the format allows. */
public final class PngTexts {
    private static final String FORMAT = "javax_imageio_png_1.0";

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

    /** The text of a keyword in a PNG file; empty if it carries none or is no PNG. */
    public static Optional<String> read(Path file, String keyword) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
            if (in == null || !readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return find(reader.getImageMetadata(0).getAsTree(FORMAT), keyword);
            } catch (IIOException notAPng) {
                return Optional.empty();
            } finally {
                reader.dispose();
            }
        }
    }

    private static Optional<String> find(Node root, String keyword) {
        NodeList entries = ((IIOMetadataNode) root).getElementsByTagName("zTXtEntry");
        for (int i = 0; i < entries.getLength(); i++) {
            IIOMetadataNode entry = (IIOMetadataNode) entries.item(i);
            if (keyword.equals(entry.getAttribute("keyword"))) {
                return Optional.of(entry.getAttribute("text"));
            }
        }
        return Optional.empty();
    }
}
