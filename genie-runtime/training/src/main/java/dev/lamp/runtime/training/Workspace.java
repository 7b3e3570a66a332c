package dev.lamp.runtime.training;

import dev.lamp.tokenizer.training.loop.Checkpoint;
import dev.lamp.tokenizer.training.loop.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

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

    /**
     * The last checkpoint of the dynamics model, for runs that start from it.
     *
     * @throws IOException if there is none, or it cannot be read
     */
    Checkpoint dynamics() throws IOException {
        return run(Stage.DYNAMICS)
                .lastCheckpoint()
                .orElseThrow(() -> new IOException("expected a dynamics model to start from in " + root
                        + ", found no checkpoint; --from and --possible-from name the folder of a run with all of its"
                        + " stages"));
    }

    /** Where the finished bundle is written. */
    public Path bundle() {
        return root.resolve("bundle");
    }

    /** What the stages that have begun have been learning from, as {@link LearningClips#config} tells it. */
    Map<String, String> data() throws IOException {
        Map<String, String> data = new TreeMap<>();
        for (Stage stage : Stage.values()) {
            Map<String, String> config = run(stage).readProperties("config.properties");
            for (String key : LearningClips.KEYS) {
                if (config.containsKey(key)) {
                    data.put(key, config.get(key));
                }
            }
        }
        return data;
    }
}
