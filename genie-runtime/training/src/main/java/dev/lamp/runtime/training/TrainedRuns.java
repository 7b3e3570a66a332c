package dev.lamp.runtime.training;

import ai.djl.Device;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lamp.actions.ActionMap;
import dev.lamp.actions.training.ActionCalibration;
import dev.lamp.actions.training.LatentActionLabels;
import dev.lamp.assets.bundle.BundleManifest.Provenance;
import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.runtime.training.export.BundleParts;
import dev.lamp.tokenizer.training.loop.Checkpoint;
import dev.lamp.tokenizer.training.nn.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Gathers what a bundle is made of from the runs of a workspace. */
final class TrainedRuns {

    private static final int CALIBRATION_CLIPS = 160;
    private static final int CALIBRATION_LENGTH = 16;
    /** Training seeds that no trainer reaches. */
    private static final long CALIBRATION_SEED = ClipGenerator.FIRST_TRAINING_SEED * 900;

    private static final double NANOS_PER_MINUTE = 60e9;

    private final Workspace workspace;
    private final Map<Stage, Checkpoint> checkpoints = new EnumMap<>(Stage.class);

    /**
     * Reads the last checkpoint of every stage.
     *
     * @throws IOException if a stage has none
     */
    TrainedRuns(Workspace workspace) throws IOException {
        this.workspace = workspace;
        for (Stage stage : Stage.values()) {
            checkpoints.put(
                    stage,
                    workspace
                            .run(stage)
                            .lastCheckpoint()
                            .orElseThrow(() -> new IOException("expected a checkpoint of " + stage.folder() + " in "
                                    + workspace.root() + ", found none")));
        }
    }

    /**
     * Everything for a bundle; looks at clips to find out what the actions do.
     *
     * @param evaluation folder with the output of an evaluation of the same models, or null
     */
    BundleParts parts(String name, Path evaluation) throws IOException {
        return new BundleParts(
                name,
                StandardPalette.PALETTE,
                model(Stage.TOKENIZER),
                model(Stage.LATENT_ACTIONS),
                model(Stage.DYNAMICS),
                calibrate(workspace),
                provenance(evaluation == null ? Map.of() : metrics(evaluation)));
    }

    private Map<String, Tensor> model(Stage stage) {
        return checkpoints.get(stage).model();
    }

    /** Finds out what the actions of a workspace's latent action model do by looking at clips. */
    static ActionMap calibrate(Workspace workspace) throws IOException {
        LearningClips clips = LearningClips.of(workspace.data());
        Path run = workspace.run(Stage.LATENT_ACTIONS).path();
        try (LatentActionLabels labels = LatentActionLabels.load(run, Device.cpu())) {
            ActionCalibration calibration = new ActionCalibration(labels.model());
            for (int i = 0; i < CALIBRATION_CLIPS; i++) {
                calibration.add(clips.clip(CALIBRATION_SEED + i, CALIBRATION_LENGTH));
            }
            return calibration.map();
        }
    }

    private Provenance provenance(Map<String, Double> metrics) throws IOException {
        Map<String, String> options = new TreeMap<>();
        double minutes = 0;
        for (Stage stage : Stage.values()) {
            Checkpoint checkpoint = checkpoints.get(stage);
            double spent = checkpoint.elapsedNanos() / NANOS_PER_MINUTE;
            minutes += spent + Ancestry.of(workspace.run(stage)).minutes();
            workspace
                    .run(stage)
                    .readProperties("config.properties")
                    .forEach((key, value) -> options.put(stage.folder() + "." + key, publicly(key, value)));
            options.put(stage.folder() + ".updates", Long.toString(checkpoint.updates()));
            options.put(stage.folder() + ".minutes", Long.toString(Math.round(spent)));
        }
        return new Provenance(
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                commit(),
                ClipGenerator.FIRST_TRAINING_SEED + " and above",
                minutes,
                options,
                metrics);
    }

    /** A bundle is for others: of a folder of clips it tells the name, not the place. */
    private static String publicly(String key, String value) {
        return key.equals(LearningClips.FOLDER) ? String.valueOf(Path.of(value).getFileName()) : value;
    }

    /** The source revision of the newest part of the dynamics run. */
    private String commit() throws IOException {
        String commit = "unknown";
        Map<String, String> facts = workspace.run(Stage.DYNAMICS).readProperties("provenance.properties");
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            commit = fact.getKey().endsWith("commit") ? fact.getValue() : commit;
        }
        return commit;
    }

    private static Map<String, Double> metrics(Path evaluation) throws IOException {
        Map<String, Double> metrics = new TreeMap<>();
        JsonNode root = new ObjectMapper().readTree(Files.readString(evaluation.resolve("evaluation.json")));
        for (Map.Entry<String, JsonNode> result : root.path("results").properties()) {
            JsonNode value = result.getValue().path("value");
            if (value.isNumber()) {
                metrics.put(result.getKey(), value.asDouble());
            }
        }
        return metrics;
    }
}
