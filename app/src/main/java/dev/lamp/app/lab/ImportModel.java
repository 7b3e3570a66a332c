package dev.lamp.app.lab;

import dev.lamp.app.ui.Background;
import dev.lamp.app.ui.Problem;
import dev.lamp.assets.error.MendableException;
import dev.lamp.tokenizer.prompt.PromptImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
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
    private final Means means;
    private final Path library;

    /**
     * What an import needs of the house.
     *
     * @param background where the importing is done
     * @param window runs what is told meanwhile
     * @param problem where trouble is told
     */
    public record Means(Background background, Executor window, ObjectProperty<Problem> problem) {}

    /**
     * @param importer reduces frames
     * @param library gets a folder of clips for each import
     */
    public ImportModel(PromptImporter importer, Means means, Path library) {
        this.importer = importer;
        this.means = means;
        this.library = library;
    }

    /** Imports all videos of a folder. */
    public void importFrom(Path folder) {
        cancelled.set(false);
        busy.set(true);
        message.set("Looking for videos in " + folder + " \u2026");
        ClipImport work =
                new ClipImport(importer, words -> means.window().execute(() -> message.set(words)), cancelled::get);
        Path into = fresh(String.valueOf(folder.getFileName()));
        means.background().run(() -> work.run(folder, into), report -> done(report, into), this::fail);
    }

    private void fail(Exception failure) {
        busy.set(false);
        message.set("The import stopped before its end.");
        means.problem()
                .set(Problem.from(
                        failure,
                        "The videos could not be imported: " + failure.getMessage() + ".",
                        "See whether the folder can be read and the disk has room, then import it again.",
                        "clips-import-failed"));
    }

    /** Videos that could not be read are told of together: one is named, the details name them all. */
    private void tell(List<MendableException> unreadable) {
        MendableException first = unreadable.get(0);
        String others = unreadable.size() == 1 ? "" : " And " + (unreadable.size() - 1) + " more.";
        Problem known = Problem.of(first.getMessage() + others, first.remedy(), first.code(), first);
        String all = unreadable.stream()
                .map(Throwable::getMessage)
                .collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator()));
        means.problem().set(new Problem(known.sentence(), known.remedy(), known.code(), all + known.details()));
    }

    private void done(ImportReport report, Path into) {
        busy.set(false);
        message.set((cancelled.get() ? "Cancelled. " : "") + report.words());
        if (report.clips() > 0) {
            clips.set(into);
        }
        if (!report.unreadable().isEmpty()) {
            tell(report.unreadable());
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
