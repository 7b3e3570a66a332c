package dev.lamp.runtime.training.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import dev.lamp.tokenizer.training.nn.Step;
import dev.lamp.tokenizer.training.nn.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("djl")
class WarmStartTest {

    private static final int CODES = 12;
    private static final DynamicsConfig SHALLOW = new DynamicsConfig(CODES, 8, 16, 1, 2, 64, 4);
    private static final DynamicsConfig DEEP = new DynamicsConfig(CODES, 8, 16, 3, 2, 96, 4);

    @Test
    void aModelThatGrowsDeeperAndWiderKnowsAllThatItKnew() {
        try (ParameterSet shallow = new ParameterSet(Device.cpu(), 1);
                ParameterSet deep = new ParameterSet(Device.cpu(), 2)) {
            DynamicsModel before = new DynamicsModel(shallow, SHALLOW);
            DynamicsModel after = new DynamicsModel(deep, DEEP);
            new WarmStart(shallow.save(), IntStream.range(0, CODES).toArray()).into(deep);
            assertArrayEquals(guess(before, shallow), guess(after, deep), 1e-6f);
            float[] inside = deep.save().get("layer2.ffn.wide.weight").data();
            assertTrue(inside[0] != 0, "what lies inside a new block is ready to learn");
        }
    }

    @Test
    void aModelDoesNotBecomeNarrower() {
        try (ParameterSet wide = new ParameterSet(Device.cpu(), 1);
                ParameterSet narrow = new ParameterSet(Device.cpu(), 2)) {
            new DynamicsModel(wide, DEEP);
            new DynamicsModel(narrow, SHALLOW);
            WarmStart start =
                    new WarmStart(wide.save(), IntStream.range(0, CODES).toArray());
            IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> start.into(narrow));
            assertTrue(refusal.getMessage().contains("at least as wide"), refusal.getMessage());
        }
    }

    @Test
    void aModelThatMayCopyFromBesideAPlaceStartsFromOneThatMayNot() {
        try (ParameterSet fresh = new ParameterSet(Device.cpu(), 1)) {
            new DynamicsModel(fresh, SHALLOW);
            Map<String, Tensor> known = new HashMap<>(fresh.save());
            Tensor bias = known.get("heads.offsets.bias");
            Tensor weight = known.get("heads.offsets.weight");
            Random random = new Random(4);
            float[] fewer = new float[(DynamicsConfig.CANDIDATES - 2) * DynamicsConfig.PACKED];
            for (int i = 0; i < fewer.length; i++) {
                fewer[i] = random.nextFloat();
            }
            known.put("heads.offsets.bias", new Tensor(new long[] {fewer.length}, fewer));
            known.put("heads.offsets.weight", repeated(fewer, (int) weight.shape()[0]));
            new WarmStart(known, IntStream.range(0, CODES).toArray()).into(fresh);
            float[] started = fresh.save().get("heads.offsets.bias").data();
            assertEquals(bias.data().length, started.length);
            int second = DynamicsConfig.CANDIDATES;
            int secondKnown = second - 2;
            int still = DynamicsConfig.WINDOW / 2;
            for (int i = 0; i < secondKnown; i++) {
                assertEquals(fewer[secondKnown + i], started[second + i], "candidate " + i);
            }
            float uncovered = fewer[secondKnown + secondKnown - 2] - fewer[secondKnown + still];
            assertEquals(uncovered + fewer[secondKnown + still - 1], started[second + second - 2], 1e-6f);
            assertEquals(uncovered + fewer[secondKnown + still + 1], started[second + second - 1], 1e-6f);
        }
    }

    private static Tensor repeated(float[] row, int rows) {
        float[] all = new float[row.length * rows];
        for (int i = 0; i < all.length; i++) {
            all[i] = row[i % row.length];
        }
        return new Tensor(new long[] {rows, row.length}, all);
    }

    private static float[] guess(DynamicsModel model, ParameterSet parameters) {
        short[] tokens = new short[3 * DynamicsConfig.TOKENS];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = (short) (i % 7 + i / DynamicsConfig.TOKENS);
        }
        TokenWindow window = new TokenWindow(new TokenClip(tokens, new byte[] {3, 5}), 0, 2, 0, 0, DynamicsConfig.SIDE);
        DynamicsBatch batch = new BatchMaker(model.config())
                .batch(List.of(Lesson.plain(window)), new BatchOptions(1, 1, 1, 1, 0, 0, 0), new SplittableRandom(0));
        try (Step step = parameters.step()) {
            return Mixture.of(
                            model.foretell(batch, step.manager()),
                            batch.candidates(),
                            model.config().codes())
                    .probabilities();
        }
    }

    @Test
    void whatForetellsTheActionsCanBeAnothersAndNothingElse() {
        Tensor one = new Tensor(new long[] {1}, new float[] {1});
        Tensor two = new Tensor(new long[] {1}, new float[] {2});
        Map<String, Tensor> exchanged = PossibleActions.exchanged(
                Map.of("possible.out", one, "possible.gone", one, "heads.out", one),
                Map.of("possible.out", two, "heads.out", two));
        assertEquals(Map.of("possible.out", two, "heads.out", one), exchanged);
    }
}
