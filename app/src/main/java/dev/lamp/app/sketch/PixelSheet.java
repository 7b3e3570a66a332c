package dev.lamp.app.sketch;

import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import java.util.ArrayDeque;
import java.util.Deque;

/** Pixels to draw on, as palette indices. What falls outside is left out. For one thread. */
final class PixelSheet {

    private final FrameSize size;
    private final Palette palette;
    private final byte[] pixels;

    /** A copy of a frame. */
    PixelSheet(Frame frame) {
        this.size = frame.size();
        this.palette = frame.palette();
        this.pixels = frame.toIndices();
    }

    Frame toFrame() {
        return Frame.of(size, palette, pixels);
    }

    /** A round dot, painted with whatever the ink has at each pixel. */
    void dot(int x, int y, int diameter, Ink ink) {
        int from = -(diameter - 1) / 2;
        double middle = from + (diameter - 1) / 2.0;
        double reach = diameter * diameter / 4.0;
        for (int dy = from; dy < from + diameter; dy++) {
            for (int dx = from; dx < from + diameter; dx++) {
                double far = (dx - middle) * (dx - middle) + (dy - middle) * (dy - middle);
                if (far <= reach) {
                    set(x + dx, y + dy, ink);
                }
            }
        }
    }

    /** Dots along a straight line, without gaps. */
    void line(Segment line, int diameter, Ink ink) {
        int dx = line.toX() - line.fromX();
        int dy = line.toY() - line.fromY();
        int steps = Math.max(1, Math.max(Math.abs(dx), Math.abs(dy)));
        for (int i = 0; i <= steps; i++) {
            int x = (int) Math.round(line.fromX() + (double) dx * i / steps);
            int y = (int) Math.round(line.fromY() + (double) dy * i / steps);
            dot(x, y, diameter, ink);
        }
    }

    /** The outline of the rectangle that has the segment as its diagonal. */
    void rectangle(Segment diagonal, int diameter, Ink ink) {
        Segment d = diagonal;
        line(new Segment(d.fromX(), d.fromY(), d.toX(), d.fromY()), diameter, ink);
        line(new Segment(d.fromX(), d.toY(), d.toX(), d.toY()), diameter, ink);
        line(new Segment(d.fromX(), d.fromY(), d.fromX(), d.toY()), diameter, ink);
        line(new Segment(d.toX(), d.fromY(), d.toX(), d.toY()), diameter, ink);
    }

    /** Fills the area of one colour around a pixel, across sides, not corners. */
    void fill(int x, int y, byte colour) {
        if (!inside(x, y) || pixels[y * size.width() + x] == colour) {
            return;
        }
        byte old = pixels[y * size.width() + x];
        Deque<Integer> open = new ArrayDeque<>();
        open.push(y * size.width() + x);
        while (!open.isEmpty()) {
            int at = open.pop();
            if (pixels[at] != old) {
                continue;
            }
            pixels[at] = colour;
            int column = at % size.width();
            int row = at / size.width();
            if (column > 0) {
                open.push(at - 1);
            }
            if (column < size.width() - 1) {
                open.push(at + 1);
            }
            if (row > 0) {
                open.push(at - size.width());
            }
            if (row < size.height() - 1) {
                open.push(at + size.width());
            }
        }
    }

    private void set(int x, int y, Ink ink) {
        if (inside(x, y)) {
            pixels[y * size.width() + x] = ink.at(x, y);
        }
    }

    private boolean inside(int x, int y) {
        return x >= 0 && y >= 0 && x < size.width() && y < size.height();
    }

    /** The palette index that a pixel gets. */
    @FunctionalInterface
    interface Ink {
        byte at(int x, int y);
    }

    /** From one pixel to another. */
    record Segment(int fromX, int fromY, int toX, int toY) {}
}
