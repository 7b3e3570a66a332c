package dev.lamp.runtime.training;

import dev.lamp.tokenizer.training.loop.RunFolder;
import java.nio.file.Path;

/**
 * The folder that holds the runs of the three stages side by side, and the bundle made of them.
 *
 * @param root such as {@code runs/default}
 */
public record Workspace(Path root) {

    /** The run folder of a stage. */
    public RunFolder run(Stage stage) {
        return new RunFolder(root.resolve(stage.folder()));
    }

    /** Where the finished bundle is written. */
    public Path bundle() {
        return root.resolve("bundle");
    }
}
