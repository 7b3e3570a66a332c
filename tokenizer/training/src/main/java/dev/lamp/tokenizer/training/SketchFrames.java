package dev.lamp.tokenizer.training;

import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.tokenizer.training.loop.MixedSeed;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Frames that no game would show: pen strokes of one or two pixels at any angle and place, as imported sketches have
 * them, and areas of colour with straight edges, as paintings have them. A codebook takes some codes from them, so that
 * pictures from elsewhere come through too.
 */
final class SketchFrames implements FrameSource {

    private static final int SIDE = FrameGrid.SIDE;
    private static final int HUES = 12;
    private static final int SHADES = StandardPalette.SHADES;
    private static final int GREYS = 4;
    private static final double SKETCHES = 0.7;

    /** Papers with their inks, the commonest repeated: what a drawing is reduced to is mostly a dark pen on white. */
    private static final byte[][] PENS = {
        StandardPalette.colours("W K"),
        StandardPalette.colours("W K"),
        StandardPalette.colours("W K"),
        StandardPalette.colours("W K"),
        StandardPalette.colours("W D"),
        StandardPalette.colours("W D"),
        StandardPalette.colours("W D"),
        StandardPalette.colours("W K K D BLUE1 BLUE2 RED2 GREEN2 ORANGE2"),
        StandardPalette.colours("W K K D D RED2 BLUE2 AMBER3 G"),
        StandardPalette.colours("W BLUE1"),
        StandardPalette.colours("AMBER4 D D K"),
        StandardPalette.colours("G K K D"),
        StandardPalette.colours("K W W YELLOW3"),
        StandardPalette.colours("TEAL0 W W W YELLOW3 BLUE3"),
        StandardPalette.colours("GREEN0 W"),
        StandardPalette.colours("BLUE1 W"),
        StandardPalette.colours("BLUE4 K")
    };

    @Override
    public List<byte[]> frames(long seed) {
        Random random = new Random(MixedSeed.of(seed));
        byte[] frame = new byte[FrameGrid.PIXELS];
        if (random.nextDouble() < SKETCHES) {
            sketch(frame, random);
        } else {
            areas(frame, random);
        }
        return List.of(frame);
    }

    private static void sketch(byte[] frame, Random random) {
        byte[] pen = PENS[random.nextInt(PENS.length)];
        Arrays.fill(frame, pen[0]);
        byte ink = ink(pen, random);
        double width = random.nextDouble() < 0.6 ? 1 + 0.3 * random.nextDouble() : 1.6 + 0.7 * random.nextDouble();
        for (int i = 6 + random.nextInt(10); i > 0; i--) {
            shape(new Pen(frame, random.nextDouble() < 0.8 ? ink : ink(pen, random), width), random);
        }
    }

    private static byte ink(byte[] pen, Random random) {
        return pen[1 + random.nextInt(pen.length - 1)];
    }

    private static void shape(Pen pen, Random random) {
        double x = SIDE * random.nextDouble();
        double y = SIDE * random.nextDouble();
        double wide = 3 + 40 * random.nextDouble() * random.nextDouble();
        double high = 3 + 40 * random.nextDouble() * random.nextDouble();
        double tilt = random.nextGaussian();
        switch (random.nextInt(8)) {
            case 0, 1 -> pen.line(x, y, x + wide, y + tilt);
            case 2 -> pen.line(x, y, x + tilt, y + high);
            case 3 -> pen.line(x, y, x + wide, y + (tilt > 0 ? high : -high));
            case 4 -> pen.box(x, y, wide, high);
            case 5 -> pen.round(x, y, wide / 2, high / 2, 2 * Math.PI * Math.min(1, 0.3 + random.nextDouble()));
            case 6 -> pen.figure(x, y, 1 + 2 * random.nextDouble());
            default -> pen.ladder(x, y, 3 + 4 * random.nextDouble(), high);
        }
    }

    /** Cuts the frame again and again by straight edges, in colours of which most are neighbours. */
    private static void areas(byte[] frame, Random random) {
        byte colour = (byte) random.nextInt(GREYS + HUES * SHADES);
        Arrays.fill(frame, colour);
        for (int cuts = 5 + random.nextInt(8); cuts > 0; cuts--) {
            colour = random.nextDouble() < 0.7 ? neighbour(colour, random) : (byte) random.nextInt(64);
            double angle = random.nextInt(3) > 0 ? random.nextInt(4) * Math.PI / 2 : 2 * Math.PI * random.nextDouble();
            double far = 8 + 24 * random.nextDouble();
            double near = far - 3 - 20 * random.nextDouble();
            for (int i = 0; i < frame.length; i++) {
                double along = (i % SIDE - SIDE / 2.0) * Math.cos(angle) + (i / SIDE - SIDE / 2.0) * Math.sin(angle);
                if (along > near && along < far) {
                    frame[i] = colour;
                }
            }
        }
    }

    /** A colour with the next shade, or of the next hue. */
    private static byte neighbour(byte colour, Random random) {
        if (colour < GREYS) {
            return (byte) random.nextInt(GREYS);
        }
        int hue = (colour - GREYS) / SHADES;
        int shade = (colour - GREYS) % SHADES;
        if (random.nextDouble() < 0.7) {
            shade = Math.max(0, Math.min(SHADES - 1, shade + (random.nextBoolean() ? 1 : -1)));
        } else {
            hue = Math.floorMod(hue + (random.nextBoolean() ? 1 : -1), HUES);
        }
        return (byte) (GREYS + hue * SHADES + shade);
    }

    /** A pen of some width, in pixels, over a frame. */
    private record Pen(byte[] frame, byte ink, double width) {

        private static final double STEP = 0.25;

        void dot(double x, double y) {
            for (int py = (int) (y - width); py <= y + width; py++) {
                for (int px = (int) (x - width); px <= x + width; px++) {
                    double dx = px + 0.5 - x;
                    double dy = py + 0.5 - y;
                    boolean inside = px >= 0 && py >= 0 && px < SIDE && py < SIDE;
                    if (inside && dx * dx + dy * dy <= width * width / 4) {
                        frame[py * SIDE + px] = ink;
                    }
                }
            }
        }

        void line(double fromX, double fromY, double toX, double toY) {
            int steps = (int) (Math.hypot(toX - fromX, toY - fromY) / STEP) + 1;
            for (int i = 0; i <= steps; i++) {
                dot(fromX + (toX - fromX) * i / steps, fromY + (toY - fromY) * i / steps);
            }
        }

        void box(double x, double y, double wide, double high) {
            line(x, y, x + wide, y);
            line(x, y + high, x + wide, y + high);
            line(x, y, x, y + high);
            line(x + wide, y, x + wide, y + high);
        }

        void round(double x, double y, double wide, double high, double angle) {
            double step = STEP / Math.max(wide, high);
            for (double a = 0; a < angle; a += step) {
                dot(x + wide * Math.cos(a), y + high * Math.sin(a));
            }
        }

        void ladder(double x, double y, double wide, double high) {
            line(x, y, x, y + high);
            line(x + wide, y, x + wide, y + high);
            for (double rung = y + 1; rung < y + high; rung += 2.5) {
                line(x, rung, x + wide, rung);
            }
        }

        /** A stick man with a head of some radius. */
        void figure(double x, double y, double radius) {
            round(x, y, radius, radius, 2 * Math.PI);
            line(x, y + radius, x, y + 3 * radius);
            line(x - 1.5 * radius, y + 2 * radius, x + 1.5 * radius, y + 1.5 * radius);
            line(x, y + 3 * radius, x - radius, y + 4.5 * radius);
            line(x, y + 3 * radius, x + radius, y + 4.5 * radius);
        }
    }
}
