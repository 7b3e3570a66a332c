package dev.lamp.app.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The file that a player named in a dialog of the desktop, which takes any name. */
public final class ChosenFile {
    private ChosenFile() {}

    /**
     * The file with the ending that says what is in it. The dialog has asked before it replaces the file of the name
     * that was typed, but not of this one; so one that is there already is left alone.
     *
     * @param suffix the ending, with its dot
     */
    public static Path ending(Path chosen, String suffix) {
        String name = String.valueOf(chosen.getFileName());
        if (name.toLowerCase(Locale.ROOT).endsWith(suffix)) {
            return chosen;
        }
        Path file = chosen.resolveSibling(name + suffix);
        for (int i = 2; Files.exists(file); i++) {
            file = chosen.resolveSibling(name + "-" + i + suffix);
        }
        return file;
    }
}
