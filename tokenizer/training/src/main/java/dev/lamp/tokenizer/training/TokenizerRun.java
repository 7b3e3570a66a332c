package dev.lamp.tokenizer.training;

import ai.djl.Device;
import dev.lamp.tokenizer.training.loop.ConsoleProgress;
import dev.lamp.tokenizer.training.loop.LoopOptions;
import dev.lamp.tokenizer.training.loop.Progress;
import dev.lamp.tokenizer.training.loop.RunFolder;
import dev.lamp.tokenizer.training.loop.TrainingLoop;
import dev.lamp.tokenizer.training.loop.TrainingResult;
import dev.lamp.tokenizer.training.nn.PyTorch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The tokenizer's stage of training, alone. */
public final class TokenizerRun {

    private TokenizerRun() {}

    /** Trains a tokenizer on generated platformer clips, or goes on training it. */
    public static TrainingResult train(
            RunFolder folder, Duration budget, TokenizerOptions options, Device device, Progress progress)
            throws IOException {
        TokenizerData data = TokenizerData.platformer();
        VideoTokenizer tokenizer = new VideoTokenizer(options, data.palette(), device);
        int dataThreads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        try (TokenizerTrainer trainer = new TokenizerTrainer(tokenizer, data, dataThreads)) {
            return TrainingLoop.run(trainer, folder, LoopOptions.of(budget, options.toMap()), progress);
        }
    }

    /** Arguments: run folder, minutes, threads. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("expected run folder, minutes and threads");
        }
        PyTorch.setThreads(Integer.parseInt(arguments[2]));
        Duration budget = Duration.ofSeconds((long) (60 * Double.parseDouble(arguments[1])));
        Progress progress = new ConsoleProgress(System.err, System.console() != null);
        train(new RunFolder(Path.of(arguments[0])), budget, TokenizerOptions.standard(), Device.cpu(), progress);
    }
}
