package dev.lamp.assets.platformer;

import java.util.List;
import java.util.stream.Stream;

/** The curated themes, and those that are made up. */
public final class Themes {

    private static final List<Theme> PIXEL = PixelThemes.all();
    private static final List<Theme> DRAWN = DrawnThemes.all();

    private Themes() {}

    /** The themes in pixel art. */
    public static List<Theme> pixel() {
        return PIXEL;
    }

    /** The hand-drawn themes, several for each style. */
    public static List<Theme> drawn() {
        return DRAWN;
    }

    /** The theme that is made up from a seed; always the same for the same seed. */
    public static Theme doodle(long seed) {
        return Doodles.theme(seed);
    }

    /** All curated ones: pixel art first, then the drawn ones. */
    public static List<Theme> all() {
        return Stream.concat(PIXEL.stream(), DRAWN.stream()).toList();
    }

    /**
     * The theme of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Theme named(String name) {
        return all().stream()
                .filter(theme -> theme.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected one of " + all() + ", found " + name));
    }
}
