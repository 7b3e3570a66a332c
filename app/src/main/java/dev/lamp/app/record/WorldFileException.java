package dev.lamp.app.record;

import dev.lamp.assets.error.MendableException;
import java.nio.file.Path;

/** A file is not a world that can be played again. */
public final class WorldFileException extends MendableException {
    private static final long serialVersionUID = 1L;

    private WorldFileException(String sentence, String remedy, String code, Throwable cause) {
        super(sentence, remedy, code, cause);
    }

    /** @param finding what was expected and found; a cause may say more */
    static WorldFileException notAWorld(String finding, Throwable cause) {
        return new WorldFileException(
                "This file is not a world that Lamp can play again: " + finding + ".",
                "Use a .lamp file, or a picture that Lamp exported.",
                "world-unreadable",
                cause);
    }

    static WorldFileException tooNew() {
        return new WorldFileException(
                "This world was saved by a newer Lamp.", "Update Lamp, then open it again.", "world-too-new", null);
    }

    /** The same, with the name of the file. */
    WorldFileException in(Path file) {
        return new WorldFileException(file.getFileName() + ": " + getMessage(), remedy(), code(), getCause());
    }
}
