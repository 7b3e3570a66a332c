package dev.lamp.runtime.training.dynamics;

import dev.lamp.tokenizer.training.nn.ParameterSet;
import dev.lamp.tokenizer.training.nn.Step;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What comes in, drawn as plainly as possible, one token after the other; tokens are row-major. */
record ReferenceColumns(DynamicsModel model, ParameterSet parameters) {

    private static final int SIDE = DynamicsConfig.GRID;
    private static final int CHOICES = 8;

    /** The frame with what comes in, from a world in which everything does so for the first time. */
    int[] drawn(int[] frame, int[] last, float[] uniforms, double temperature) {
        return drawn(frame, last, uniforms, temperature, new ReferenceWorld(last));
    }

    /** The frame with what comes in. */
    int[] drawn(int[] frame, int[] last, float[] uniforms, double temperature, ReferenceWorld world) {
        int way = camera(frame, last);
        int[] drawn = frame.clone();
        int column = way > 0 ? SIDE - 1 : 0;
        for (int row = 0; row < SIDE && way != 0; row++) {
            int place = row * SIDE + column;
            int known = world.beside(row, way > 0);
            drawn[place] = known >= 0
                    ? known
                    : choose(chances(drawn, row, column, way > 0), uniforms[place], Math.max(temperature, 0.9));
        }
        return drawn;
    }

    /** Where the camera went: 1 to the right, -1 to the left, 0 nowhere. */
    static int camera(int[] frame, int[] last) {
        int[] alike = new int[3];
        for (int i = 0; i < last.length; i++) {
            for (int by = -1; by <= 1 && i % SIDE > 0 && i % SIDE < SIDE - 1; by++) {
                alike[by + 1] += frame[i + by] == last[i] ? 1 : 0;
            }
        }
        return alike[0] > Math.max(alike[1], alike[2]) ? 1 : alike[2] > Math.max(alike[1], alike[0]) ? -1 : 0;
    }

    private float[] chances(int[] frame, int row, int column, boolean right) {
        short[] tokens = new short[frame.length];
        IntStream.range(0, frame.length).forEach(i -> tokens[i] = (short) frame[i]);
        int codes = model.config().codes();
        ColumnBatch batch = ColumnBatch.of(
                List.of(new ColumnBatch.Column(new TokenClip(tokens, new byte[0]), 0, column, right)),
                model.config().borderId());
        try (Step step = parameters.step()) {
            return model.columns(batch, step.manager()).get(0, row).softmax(-1).toFloatArray();
        }
    }

    private static int choose(float[] chances, float uniform, double temperature) {
        List<Integer> best = IntStream.range(0, chances.length)
                .boxed()
                .sorted(Comparator.comparingDouble(code -> -chances[code]))
                .limit(CHOICES)
                .toList();
        double[] weights = best.stream()
                .mapToDouble(code -> chances[code] / chances[best.get(0)])
                .map(share -> share < 0.004 ? 0 : Math.pow(share, 1 / temperature))
                .toArray();
        double rest = uniform
                * IntStream.range(0, CHOICES).mapToDouble(i -> weights[i]).sum();
        int chosen = 0;
        while (chosen < CHOICES - 1 && rest >= weights[chosen]) {
            rest -= weights[chosen++];
        }
        return best.get(chosen);
    }
}
