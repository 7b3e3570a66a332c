package dev.lamp.app.sketch;

import dev.lamp.app.ui.Background;
import dev.lamp.app.ui.Problem;
import dev.lamp.assets.error.MendableException;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.PngWriter;
import dev.lamp.tokenizer.prompt.PromptImporter;
import dev.lamp.tokenizer.prompt.PromptOptions;
import dev.lamp.tokenizer.prompt.PromptOptions.Framing;
import dev.lamp.tokenizer.prompt.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;

/** Brings drawings and photos in from files, and drawings out; trouble is told, and drawing goes on. */
public final class SketchFiles {

    /** Each pixel of a drawing becomes this many pixels a side, so that other programs show squares. */
    private static final int SCALE = 8;

    private final PromptImporter importer;
    private final Background background;
    private final ObjectProperty<Problem> problem;

    /**
     * @param importer reduces pictures
     * @param background where files are read and written
     * @param problem where trouble is told
     */
    public SketchFiles(PromptImporter importer, Background background, ObjectProperty<Problem> problem) {
        this.importer = importer;
        this.background = background;
        this.problem = problem;
    }

    /** Reads a picture as a drawing: one that was saved here unchanged, any other reduced. */
    public void open(Path file, Consumer<Frame> done) {
        background.run(() -> importer.read(file, PromptOptions.DEFAULT), done, failure -> tell(file, failure));
    }

    /** Reads a picture to draw on top of. */
    public void photo(Path file, Consumer<Raster> done) {
        background.run(() -> prepare(file), done, failure -> tell(file, failure));
    }

    private Raster prepare(Path file) throws IOException, MendableException {
        try (InputStream in = Files.newInputStream(file)) {
            return importer.prepare(in, Framing.CROP);
        }
    }

    /** Writes a drawing as PNG. */
    public void save(Frame drawing, Path file, Runnable done) {
        background.run(
                () -> {
                    PngWriter.write(drawing, SCALE, file);
                    return file;
                },
                written -> done.run(),
                failure -> problem.set(Problem.of(
                        "The drawing could not be saved as " + file.getFileName() + ".",
                        "Choose another folder, one that you may write to.",
                        "sketch-unsaved",
                        failure)));
    }

    private void tell(Path file, Exception failure) {
        problem.set(
                failure instanceof MendableException known
                        ? Problem.of(known.getMessage(), known.remedy(), known.code(), known)
                        : Problem.of(
                                "\"" + file.getFileName() + "\" could not be read.",
                                "Check that the file is there, is a picture, and that you may read it.",
                                "picture-unreadable",
                                failure));
    }
}
