package dev.lamp.app.settings;

import dev.lamp.app.display.StageFilter;
import dev.lamp.app.play.PlayMode;
import dev.lamp.app.play.Tuning;
import dev.lamp.app.ui.Theme;
import java.util.Objects;

/**
 * What Lamp remembers from one start to the next.
 *
 * @param theme light or dark
 * @param tuning how the knobs stand
 * @param mode whether the world waits for a key
 * @param filter how the stage draws pixels
 * @param hintSeen whether the first-run hint has done its work
 * @param folder where a picture was opened last; empty if never
 * @param windowWidth width of the window in logical pixels, 480 to 10,000
 * @param windowHeight height of the window in logical pixels, 480 to 10,000
 */
public record Settings(
        Theme theme,
        Tuning tuning,
        PlayMode mode,
        StageFilter filter,
        boolean hintSeen,
        String folder,
        double windowWidth,
        double windowHeight) {

    /** The format number written to the file; a newer file is read as far as it is understood. */
    public static final int VERSION = 2;

    private static final double MIN_SIDE = 480;
    private static final double MAX_SIDE = 10_000;

    public Settings {
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(tuning, "tuning");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(folder, "folder");
        windowWidth = clamp(windowWidth);
        windowHeight = clamp(windowHeight);
    }

    /** The settings of a fresh installation. */
    public static Settings standard() {
        return new Settings(Theme.DARK, Tuning.standard(), PlayMode.LIVE, StageFilter.CRISP, false, "", 1180, 800);
    }

    private static double clamp(double side) {
        return Double.isFinite(side) ? Math.max(MIN_SIDE, Math.min(MAX_SIDE, side)) : MIN_SIDE;
    }

    public Settings withTheme(Theme changed) {
        return new Settings(changed, tuning, mode, filter, hintSeen, folder, windowWidth, windowHeight);
    }

    public Settings withPlay(Tuning changedTuning, PlayMode changedMode, StageFilter changedFilter) {
        return new Settings(
                theme, changedTuning, changedMode, changedFilter, hintSeen, folder, windowWidth, windowHeight);
    }

    public Settings withHintSeen() {
        return new Settings(theme, tuning, mode, filter, true, folder, windowWidth, windowHeight);
    }

    public Settings withFolder(String changed) {
        return new Settings(theme, tuning, mode, filter, hintSeen, changed, windowWidth, windowHeight);
    }

    public Settings withWindow(double width, double height) {
        return new Settings(theme, tuning, mode, filter, hintSeen, folder, width, height);
    }
}
