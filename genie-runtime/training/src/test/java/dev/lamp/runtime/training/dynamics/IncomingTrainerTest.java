package dev.lamp.runtime.training.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import dev.lamp.assets.video.Clip;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import dev.lamp.tokenizer.training.nn.Tensor;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In the clips here the camera passes by bars, two columns wide and as high as the number of the clip says. */
@Tag("djl")
class IncomingTrainerTest {

    private static final int SKY = 1;
    private static final int LEFT = 2;
    private static final int RIGHT = 3;
    private static final int PERIOD = 6;
    private static final int FRAMES = 24;
    private static final DynamicsConfig CONFIG = new DynamicsConfig(10, 8, 16, 1, 2, 64, 4);
    private static final HeldOutClips NONE = new HeldOutClips(Map.of(), tokens -> null, (rows, file) -> {});

    @Test
    void learnsWhatComesInAndNothingElse() {
        ParameterSet parameters = new ParameterSet(Device.cpu(), 1);
        TokenPool pool = new TokenPool(seed -> null, IncomingTrainerTest::passes, 0, 64, 64, 60_000);
        try (IncomingTrainer trainer =
                new IncomingTrainer(parameters, CONFIG, DynamicsOptions.standard(1), pool, NONE)) {
            Map<String, Tensor> before = parameters.save();
            double first = trainer.update(0, 0).get("loss");
            double last = first;
            for (int update = 1; update < 60; update++) {
                last = trainer.update(update, 0.3).get("loss");
            }
            assertTrue(last < first / 4, "from " + first + " to " + last + " nats");
            parameters.save().forEach((name, tensor) -> {
                if (!name.startsWith(IncomingColumns.PREFIX)) {
                    assertArrayEquals(before.get(name).data(), tensor.data(), name);
                }
            });
        }
    }

    @Test
    void columnsAreTakenOnlyWhereTheCameraMoves() {
        SplittableRandom random = new SplittableRandom(1);
        TokenClip still = new TokenClip(new short[4 * DynamicsConfig.TOKENS], new byte[3]);
        assertNull(ColumnBatch.Column.of(still, random));
        assertEquals(
                0, ColumnBatch.from(() -> still, 3, CONFIG.borderId(), random).count());
        TokenClip moving = pass(3);
        assertEquals(
                3, ColumnBatch.from(() -> moving, 3, CONFIG.borderId(), random).count());
    }

    @Test
    void whatLiesInwardIsTheSameSeenFromEitherSide() {
        TokenClip clip = pass(2);
        ColumnBatch.Column right = new ColumnBatch.Column(clip, 0, 15, true);
        ColumnBatch.Column left = new ColumnBatch.Column(clip, 0, 0, false);
        assertEquals(clip.code(0, 14, 14, -1), right.code(14, 1, -1));
        assertEquals(clip.code(0, 14, 1, -1), left.code(14, 1, -1));
        assertEquals(CONFIG.borderId(), right.code(16, 1, CONFIG.borderId()));
    }

    private static List<TokenClip> passes(List<Clip> chunk) {
        return IntStream.range(0, chunk.size())
                .mapToObj(IncomingTrainerTest::pass)
                .toList();
    }

    private static TokenClip pass(int height) {
        short[] tokens = new short[FRAMES * DynamicsConfig.TOKENS];
        for (int i = 0; i < tokens.length; i++) {
            int row = i % DynamicsConfig.TOKENS / DynamicsConfig.GRID;
            int column = (i % DynamicsConfig.GRID + i / DynamicsConfig.TOKENS) % PERIOD;
            boolean bar = row >= DynamicsConfig.GRID - 1 - height;
            tokens[i] = (short) (bar && column == 0 ? LEFT : bar && column == 1 ? RIGHT : SKY);
        }
        return new TokenClip(tokens, new byte[FRAMES - 1]);
    }
}
