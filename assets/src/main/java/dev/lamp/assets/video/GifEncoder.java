package dev.lamp.assets.video;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes one animated GIF file, frame by frame: it loops forever and has the frames' exact colours. */
public final class GifEncoder implements AutoCloseable {
    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    private final ImageWriter writer =
            ImageIO.getImageWritersByFormatName("gif").next();
    private final ImageOutputStream out;
    private final int framesPerSecond;
    private final int scale;
    private int count;

    /**
     * Begins a file.
     *
     * @param stream stays the caller's
     * @param framesPerSecond kept as nearly as hundredths of a second allow
     * @param scale pixels of the file per pixel of a frame and side, 1 to 32
     */
    public GifEncoder(OutputStream stream, int framesPerSecond, int scale) throws IOException {
        FrameImages.requireScale(scale);
        this.framesPerSecond = framesPerSecond;
        this.scale = scale;
        out = new MemoryCacheImageOutputStream(stream);
        writer.setOutput(out);
        writer.prepareWriteSequence(null);
    }

    /** Adds the next frame; all frames of a file have one size. */
    public void add(Frame frame) throws IOException {
        BufferedImage image = FrameImages.toImage(frame, scale);
        writer.writeToSequence(new IIOImage(image, null, metadata(image)), null);
        count++;
    }

    private IIOMetadata metadata(BufferedImage image) throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", Integer.toString(delay(framesPerSecond, count)));
        if (count == 0) {
            IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
            loop.setAttribute("applicationID", "NETSCAPE");
            loop.setAttribute("authenticationCode", "2.0");
            loop.setUserObject(new byte[] {1, 0, 0});
            child(root, "ApplicationExtensions").appendChild(loop);
        }
        metadata.setFromTree(FORMAT, root);
        return metadata;
    }

    /** Hundredths of a second that frame t stays, so that the sum keeps to the rate. */
    private static int delay(int framesPerSecond, int t) {
        long before = Math.round(t * 100.0 / framesPerSecond);
        long after = Math.round((t + 1) * 100.0 / framesPerSecond);
        return (int) Math.max(2, after - before);
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        for (int i = 0; i < root.getLength(); i++) {
            if (root.item(i).getNodeName().equals(name)) {
                return (IIOMetadataNode) root.item(i);
            }
        }
        IIOMetadataNode node = new IIOMetadataNode(name);
        root.appendChild(node);
        return node;
    }

    /** Ends the file. */
    @Override
    public void close() throws IOException {
        try {
            if (count > 0) {
                writer.endWriteSequence();
            }
        } finally {
            writer.dispose();
            out.close();
        }
    }
}
