package dev.lamp.tokenizer.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import dev.lamp.tokenizer.training.loop.LoopOptions;
import dev.lamp.tokenizer.training.loop.Progress;
import dev.lamp.tokenizer.training.loop.RunFolder;
import dev.lamp.tokenizer.training.loop.TrainingLoop;
import dev.lamp.tokenizer.training.loop.TrainingResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("djl")
class TokenizerTrainerTest {

    private static final TokenizerOptions TINY = new TokenizerOptions(3072, 1222, 16, 8, 600, 4000, 2, 2, 256, 5e-3, 1);

    @TempDir
    private Path folder;

    @Test
    void fiveUpdatesGiveATokenizerThatCanBeLoadedAndTellsFramesWell() throws IOException {
        TokenizerData data = TokenizerData.platformer();
        RunFolder run = new RunFolder(folder);
        byte[] frame = data.themes().frames(0).get(3);
        byte[] expected;
        try (TokenizerTrainer trainer =
                new TokenizerTrainer(new VideoTokenizer(TINY, data.palette(), Device.cpu()), data, 1)) {
            LoopOptions options =
                    LoopOptions.of(Duration.ofMinutes(5), Map.of()).withMaxUpdates(5);
            TrainingResult result = TrainingLoop.run(trainer, run, options, Progress.none());
            assertTrue(result.metrics().get("themesExact") > 0.9, result.toString());
            expected = roundTrip(trainer.tokenizer(), frame);
        }
        try (VideoTokenizer loaded = VideoTokenizer.load(run, data.palette(), Device.cpu())) {
            assertArrayEquals(expected, roundTrip(loaded, frame));
        }
        assertTrue(Files.exists(run.samples().resolve("00000005.png")));
    }

    private static byte[] roundTrip(VideoTokenizer tokenizer, byte[] frame) {
        return tokenizer.decode(List.of(tokenizer.codebook().encode(frame))).get(0);
    }
}
