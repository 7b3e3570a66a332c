package dev.lamp.runtime.training.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import dev.lamp.assets.video.Clip;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import dev.lamp.tokenizer.training.nn.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In the clips here a figure walks to the right until a block stops it; then it goes back to the left. */
@Tag("djl")
class PossibleTrainerTest {

    private static final int SKY = 1;
    private static final int FIGURE = 2;
    private static final int BLOCK = 3;
    private static final byte LEFT = 5;
    private static final byte RIGHT = 7;
    private static final int FRAMES = 24;
    private static final DynamicsConfig CONFIG = new DynamicsConfig(10, 8, 16, 1, 2, 64, 4);
    private static final HeldOutClips NONE = new HeldOutClips(Map.of(), tokens -> null, (rows, file) -> {});

    @Test
    void learnsWhatIsPossibleAndNothingElse() {
        ParameterSet parameters = new ParameterSet(Device.cpu(), 1);
        TokenPool pool = new TokenPool(seed -> null, PossibleTrainerTest::walks, 0, 64, 64, 60_000);
        try (PossibleTrainer trainer =
                new PossibleTrainer(parameters, CONFIG, DynamicsOptions.standard(1), pool, NONE)) {
            Map<String, Tensor> before = parameters.save();
            double first = trainer.update(0, 0).get("action");
            double last = first;
            for (int update = 1; update < 60; update++) {
                last = trainer.update(update, 0.3).get("action");
            }
            assertTrue(last < first / 2, "from " + first + " to " + last + " nats");
            parameters.save().forEach((name, tensor) -> {
                if (!name.startsWith(PossibleActions.PREFIX)) {
                    assertArrayEquals(before.get(name).data(), tensor.data(), name);
                }
            });
        }
    }

    private static List<TokenClip> walks(List<Clip> chunk) {
        return IntStream.range(0, chunk.size())
                .mapToObj(PossibleTrainerTest::walk)
                .toList();
    }

    private static TokenClip walk(int number) {
        int row = 2 + number;
        int block = 6 + number;
        short[] tokens = new short[FRAMES * DynamicsConfig.TOKENS];
        Arrays.fill(tokens, (short) SKY);
        byte[] actions = new byte[FRAMES - 1];
        int x = 1;
        byte way = RIGHT;
        for (int t = 0; t < FRAMES; t++) {
            int start = t * DynamicsConfig.TOKENS + row * DynamicsConfig.GRID;
            tokens[start + block] = BLOCK;
            tokens[start + x] = FIGURE;
            if (x + 1 == block || x == 0) {
                way = way == RIGHT ? LEFT : RIGHT;
            }
            if (t < actions.length) {
                actions[t] = way;
                x += way == RIGHT ? 1 : -1;
            }
        }
        return new TokenClip(tokens, actions);
    }
}
