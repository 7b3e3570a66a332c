package dev.lamp.app.lab;

import java.nio.file.Path;
import javafx.util.StringConverter;

/** Shows runs by the names of their folders. */
final class RunNames extends StringConverter<Path> {

    @Override
    public String toString(Path run) {
        return run == null ? "" : String.valueOf(run.getFileName());
    }

    @Override
    public Path fromString(String name) {
        throw new UnsupportedOperationException("expected a choice, found \"" + name + "\"");
    }
}
