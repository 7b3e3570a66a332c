package dev.lamp.actions.training.evaluation;

import ai.djl.Device;
import dev.lamp.actions.training.ActionCalibration;
import dev.lamp.actions.training.LatentActionLabels;
import dev.lamp.actions.training.LatentActionTrainer;
import dev.lamp.assets.platformer.Camera;
import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.tokenizer.training.loop.LoopOptions;
import dev.lamp.tokenizer.training.loop.Progress;
import dev.lamp.tokenizer.training.loop.RunFolder;
import dev.lamp.tokenizer.training.loop.TrainingLoop;
import dev.lamp.tokenizer.training.nn.PyTorch;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Trains latent actions alone and measures them: {@code <run folder> <minutes> [clips to evaluate] [threads]}. */
public final class TrainLatentActions {

    private TrainLatentActions() {}

    /** Runs from the command line; with 0 minutes it only measures. */
    public static void main(String[] arguments) throws IOException {
        RunFolder folder = new RunFolder(Path.of(arguments[0]));
        double minutes = Double.parseDouble(arguments[1]);
        int clips = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100;
        PyTorch.setThreads(arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1);
        PrintStream out = System.out;
        if (minutes > 0) {
            train(folder, Duration.ofMillis(Math.round(minutes * 60_000)), out);
        }
        try (LatentActionLabels labels = LatentActionLabels.load(folder.path(), Device.cpu())) {
            for (Camera camera : Camera.values()) {
                LatentActionEvaluation.Result result = LatentActionEvaluation.run(labels, camera, clips);
                out.println(result);
                out.println(result.agreement());
            }
            ActionCalibration calibration = new ActionCalibration(labels.model());
            for (long seed = 0; seed < clips; seed++) {
                calibration.add(new ClipGenerator().clip(seed, ClipOptions.training()));
            }
            out.println(calibration.map());
        }
    }

    private static void train(RunFolder folder, Duration budget, PrintStream out) throws IOException {
        ClipGenerator generator = new ClipGenerator();
        ClipOptions options = ClipOptions.training();
        try (LatentActionTrainer trainer =
                new LatentActionTrainer(seed -> generator.clip(seed, options), Device.cpu(), 1)) {
            TrainingLoop.run(
                    trainer, folder, LoopOptions.of(budget, Map.of("clips", options.toString())), printing(out));
        }
    }

    private static Progress printing(PrintStream out) {
        return new Progress() {
            @Override
            public void at(String name, long update, double fraction, Duration left, Map<String, Double> metrics) {
                if (update % 20 == 0) {
                    out.printf("%d %.3f %s%n", update, fraction, metrics);
                }
            }

            @Override
            public void validated(String name, long update, Map<String, Double> metrics) {
                out.printf("%d %s%n", update, metrics);
            }
        };
    }
}
