package dev.lamp.assets.video;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Many frames in one picture, to look at. Rows may have labels. Not thread-safe. */
public final class ContactSheet {

    private static final int GAP = 4;
    private static final int LABEL_HEIGHT = 14;
    private static final Color BACKGROUND = new Color(0x20, 0x20, 0x24);

    private record Row(String label, List<Frame> frames) {}

    private final int scale;
    private final List<Row> rows = new ArrayList<>();

    /**
     * An empty sheet.
     *
     * @param scale pixels of the sheet per pixel of a frame and side, 1 to 32
     */
    public ContactSheet(int scale) {
        FrameImages.requireScale(scale);
        this.scale = scale;
    }

    /** Adds a row of frames without a label. */
    public ContactSheet row(List<Frame> frames) {
        return row("", frames);
    }

    /** Adds a row of frames under a label; an empty label takes no space. */
    public ContactSheet row(String label, List<Frame> frames) {
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("expected at least one frame in a row, found none");
        }
        rows.add(new Row(label, List.copyOf(frames)));
        return this;
    }

    /** The picture. */
    public BufferedImage toImage() {
        int width = GAP;
        int height = GAP;
        for (Row row : rows) {
            width = Math.max(
                    width,
                    GAP
                            + row.frames().stream()
                                    .mapToInt(f -> f.width() * scale + GAP)
                                    .sum());
            height += rowHeight(row);
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(BACKGROUND);
            graphics.fillRect(0, 0, width, height);
            graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
            int y = GAP;
            for (Row row : rows) {
                draw(row, graphics, y);
                y += rowHeight(row);
            }
        } finally {
            graphics.dispose();
        }
        return image;
    }

    /** Writes the picture as a PNG file. */
    public void write(Path file) throws IOException {
        PngWriter.write(toImage(), file);
    }

    private int rowHeight(Row row) {
        int tallest = row.frames().stream().mapToInt(Frame::height).max().orElse(0);
        return tallest * scale + GAP + labelHeight(row);
    }

    private static int labelHeight(Row row) {
        return row.label().isEmpty() ? 0 : LABEL_HEIGHT;
    }

    private void draw(Row row, Graphics2D graphics, int top) {
        if (!row.label().isEmpty()) {
            graphics.setColor(Color.WHITE);
            graphics.drawString(row.label(), GAP, top + LABEL_HEIGHT - 3);
        }
        int x = GAP;
        for (Frame frame : row.frames()) {
            graphics.drawImage(FrameImages.toImage(frame, scale), x, top + labelHeight(row), null);
            x += frame.width() * scale + GAP;
        }
    }
}
