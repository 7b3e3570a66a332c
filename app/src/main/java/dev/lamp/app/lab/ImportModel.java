package dev.lamp.app.lab;

import dev.lamp.app.ui.Background;
import dev.lamp.tokenizer.prompt.PromptImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Brings videos in and says what became of them. For the window's thread. */
public final class ImportModel {

    private final ObjectProperty<Path> clips = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("Nothing imported yet.");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final PromptImporter importer;
    private final Background background;
    private final Executor window;
    private final Path library;

    /**
     * @param importer reduces frames
     * @param background where the importing is done
     * @param window runs what is told meanwhile
     * @param library gets a folder of clips for each import
     */
    public ImportModel(PromptImporter importer, Background background, Executor window, Path library) {
        this.importer = importer;
        this.background = background;
        this.window = window;
        this.library = library;
    }

    /** Imports all videos of a folder. */
    public void importFrom(Path folder) {
        cancelled.set(false);
        busy.set(true);
        message.set("Looking for videos in " + folder + " \u2026");
        ClipImport work = new ClipImport(importer, words -> window.execute(() -> message.set(words)), cancelled::get);
        Path into = fresh(String.valueOf(folder.getFileName()));
        background.run(() -> work.run(folder, into), report -> done(report, into), failure -> {
            busy.set(false);
            message.set("The import failed: " + failure.getMessage() + ".");
        });
    }

    private void done(ImportReport report, Path into) {
        busy.set(false);
        message.set((cancelled.get() ? "Cancelled. " : "") + report.words());
        if (report.clips() > 0) {
            clips.set(into);
        }
    }

    private Path fresh(String name) {
        Path into = library.resolve(name);
        for (int i = 2; Files.exists(into); i++) {
            into = library.resolve(name + "-" + i);
        }
        return into;
    }

    /** Ends the import that is under way; what it has written stays. */
    public void cancel() {
        cancelled.set(true);
    }

    /** The folder of clips to learn from; null for none. */
    public ObjectProperty<Path> clipsProperty() {
        return clips;
    }

    /** What became of the last import, or how far the present one is. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
