package dev.lamp.assets.platformer;

import dev.lamp.assets.video.Palette;

/** The 64 colours of the game and of the shipped models: 4 greys, then 12 hues of 5 shades from dark to light. */
public final class StandardPalette {

    /** Shades of each hue. */
    public static final int SHADES = 5;

    /** The colours, spaced evenly in OKLCH as far as sRGB allows. */
    public static final Palette PALETTE = Palette.of(
            // spotless:off
            0x14121A, 0x57555F, 0xA9A7B2, 0xFAF9F4, // greys
            0x431614, 0x89312F, 0xDE4E4B, 0xFF958E, 0xFEE0DD, // red
            0x3F1B01, 0x813D02, 0xCD6505, 0xFD9C5D, 0xFFE1D0, // orange
            0x362201, 0x704A02, 0xCA8907, 0xFFBD59, 0xFCE4C4, // amber
            0x2D2700, 0x5E5303, 0xAD9907, 0xE5CC1C, 0xEFE9C3, // yellow
            0x1F2C00, 0x455C01, 0x719507, 0xA3C75D, 0xE0EECA, // lime
            0x062F11, 0x0F6428, 0x06A141, 0x73D083, 0xD2F2D6, // green
            0x002E28, 0x036056, 0x079B8B, 0x11D3BE, 0xC4F3EA, // teal
            0x012B39, 0x045B74, 0x0994BA, 0x29C9FA, 0xCAEFFE, // cyan
            0x0C2648, 0x1E5293, 0x2E84EF, 0x87BAFE, 0xDAE9FE, // blue
            0x232047, 0x4C4691, 0x7C71ED, 0xAEADFE, 0xE4E5FF, // indigo
            0x331A3E, 0x6A3B80, 0xAC5ED0, 0xD89BF6, 0xF4DFFF, // purple
            0x401528, 0x833156, 0xD44D8C, 0xFC90BC, 0xFEDEE9); // pink
    // spotless:on

    /** Names of the hues, in the order of the palette. */
    enum Hue {
        RED,
        ORANGE,
        AMBER,
        YELLOW,
        LIME,
        GREEN,
        TEAL,
        CYAN,
        BLUE,
        INDIGO,
        PURPLE,
        PINK
    }

    static final byte BLACK = 0;
    static final byte DARK_GREY = 1;
    static final byte LIGHT_GREY = 2;
    static final byte WHITE = 3;

    private StandardPalette() {}

    /** The palette index of a shade, 0 dark to 4 light, of a hue. */
    static byte shade(Hue hue, int shade) {
        return (byte) (4 + SHADES * hue.ordinal() + shade);
    }

    /**
     * Reads a colour name: {@code K} black, {@code D} dark grey, {@code G} light grey, {@code W} white, or a hue and a
     * shade such as {@code BLUE3}.
     */
    static byte named(String name) {
        return switch (name) {
            case "K" -> BLACK;
            case "D" -> DARK_GREY;
            case "G" -> LIGHT_GREY;
            case "W" -> WHITE;
            default -> shade(Hue.valueOf(name.substring(0, name.length() - 1)), name.charAt(name.length() - 1) - '0');
        };
    }

    /**
     * Reads colour names separated by blanks: {@code K} black, {@code D} dark grey, {@code G} light grey, {@code W}
     * white, or a hue and a shade, 0 dark to 4 light, such as {@code BLUE3}.
     */
    public static byte[] colours(String names) {
        String[] parts = names.trim().split("\\s+");
        byte[] result = new byte[parts.length];
        for (int i = 0; i < parts.length; i++) {
            result[i] = named(parts[i]);
        }
        return result;
    }
}
