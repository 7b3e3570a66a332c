package dev.lamp.app.library;

import dev.lamp.app.display.BmpFile;
import dev.lamp.app.ui.Background;
import dev.lamp.app.ui.Problem;
import dev.lamp.assets.error.MendableException;
import dev.lamp.assets.video.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The pictures to start from: those that come with Lamp and those the player brings. For the window's thread. */
public final class ShelfModel {

    private static final long MAX_BYTES = 200L << 20;

    private final ObservableList<Prompt> prompts = FXCollections.observableArrayList();
    private final ObservableList<Prompt> shelf = FXCollections.unmodifiableObservableList(prompts);
    private final ReadOnlyObjectWrapper<Prompt> chosen = new ReadOnlyObjectWrapper<>();
    private final PictureReader reader;
    private final Background background;
    private final ObjectProperty<Problem> problem;

    /**
     * @param reader reduces pictures
     * @param background where pictures are read
     * @param problem where trouble is told
     */
    public ShelfModel(PictureReader reader, Background background, ObjectProperty<Problem> problem) {
        this.reader = reader;
        this.background = background;
        this.problem = problem;
    }

    /** The shelf, the player's own pictures first. */
    public ObservableList<Prompt> prompts() {
        return shelf;
    }

    /** The picture chosen last; null before the first. */
    public ReadOnlyObjectProperty<Prompt> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Puts pictures at the end of the shelf, and chooses the first if none is chosen yet. */
    public void stock(List<Prompt> more) {
        prompts.addAll(more);
        if (chosen.get() == null && !more.isEmpty()) {
            choose(more.get(0));
        }
    }

    /** Chooses a picture, also the one that is chosen already: that starts it again. */
    public void choose(Prompt prompt) {
        chosen.set(null);
        chosen.set(prompt);
    }

    /** Reads a picture from a file and chooses it; trouble is told, and play goes on. */
    public void open(Path file) {
        String name = String.valueOf(file.getFileName());
        bring(name, () -> read(file));
    }

    /** Takes a picture that came without a file: {@code 0xAARRGGBB} for each pixel, row by row. */
    public void paste(int width, int height, int[] argb) {
        bring("Pasted picture", () -> reader.read(BmpFile.of(width, height, argb)));
    }

    /** Puts a picture of the player's own at the head of the shelf and chooses it. */
    public void bring(Prompt prompt) {
        prompts.add(0, prompt);
        choose(prompt);
    }

    private void bring(String title, Callable<Frame> work) {
        background.run(
                work,
                frame -> {
                    problem.set(null);
                    bring(new Prompt(title, "", frame));
                },
                failure -> problem.set(explain(title, failure)));
    }

    private Frame read(Path file) throws IOException, MendableException {
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException("expected at most " + MAX_BYTES + " bytes, found " + Files.size(file));
        }
        return reader.read(Files.readAllBytes(file));
    }

    private static Problem explain(String title, Exception failure) {
        if (failure instanceof MendableException known) {
            return Problem.of(known.getMessage(), known.remedy(), known.code(), known);
        }
        return Problem.of(
                "\"" + title + "\" could not be read.",
                "Check that the file is there, is a picture, and that you may read it.",
                "picture-unreadable",
                failure);
    }
}
