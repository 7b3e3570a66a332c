package dev.lamp.runtime.training.dynamics;

import dev.lamp.assets.video.Frame;
import dev.lamp.tokenizer.TokenGrid;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import dev.lamp.tokenizer.training.nn.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Clips that nothing learns from: whole hidden frames are guessed in one go from the true past, the hardest thing the
 * model does in play, and the most likely codes are compared with the true ones.
 */
public final class HeldOutClips {

    private static final int COLUMNS = 256;
    private static final BatchOptions ALL_HIDDEN = new BatchOptions(1, 1, 1, 1, 0, 0, 0);

    private final Map<String, List<TokenClip>> clipsByKind;
    private final Function<TokenGrid, Frame> painter;
    private final SheetWriter sheets;

    /**
     * @param clipsByKind such as rooms and scroll
     * @param painter turns tokens into a frame
     */
    public HeldOutClips(
            Map<String, List<TokenClip>> clipsByKind, Function<TokenGrid, Frame> painter, SheetWriter sheets) {
        this.clipsByKind = Map.copyOf(clipsByKind);
        this.painter = painter;
        this.sheets = sheets;
    }

    /** Writes rows of frames as one picture. */
    @FunctionalInterface
    public interface SheetWriter {
        void write(List<List<Frame>> rows, Path file) throws IOException;
    }

    /**
     * Share of changed and of unchanged tokens whose most likely code is the true one, and of the actions taken that
     * were held for possible, in percent, how many of the eight are, and nats per token of columns that come in, by
     * kind.
     */
    Map<String, Double> measure(DynamicsModel model, ParameterSet parameters) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        clipsByKind.forEach((kind, clips) -> {
            double[] right = new double[2];
            double[] count = new double[2];
            double taken = 0;
            double possible = 0;
            int actions = 0;
            for (TokenClip clip : clips) {
                Guess guess = guess(model, parameters, clip);
                for (int i = 0; i < guess.codes.length; i++) {
                    int changed = guess.batch.changed()[i] > 0 ? 1 : 0;
                    count[changed]++;
                    right[changed] += guess.codes[i] == guess.batch.targets()[i] ? 1 : 0;
                }
                float[] chances = chances(model, parameters, clip);
                for (int i = 0; i < chances.length; i++) {
                    boolean isPossible = chances[i] >= GrantRule.POSSIBLE;
                    boolean isTaken = clip.actions()[i / DynamicsConfig.ACTIONS] == i % DynamicsConfig.ACTIONS;
                    possible += isPossible ? 1 : 0;
                    taken += isPossible && isTaken ? 1 : 0;
                }
                actions += clip.actions().length;
            }
            double column = columnNats(model, parameters, clips);
            if (Double.isFinite(column)) {
                metrics.put(kind + ".column", column);
            }
            metrics.put(kind + ".takenPossible", 100 * taken / Math.max(1, actions));
            metrics.put(kind + ".possible", possible / Math.max(1, actions));
            metrics.put(kind + ".changedRight", 100 * right[1] / Math.max(1, count[1]));
            metrics.put(kind + ".unchangedRight", 100 * right[0] / Math.max(1, count[0]));
        });
        return metrics;
    }

    /** Draws for a few clips of each kind the true frames and, below, the guessed ones. */
    void writeSheet(DynamicsModel model, ParameterSet parameters, Path file) throws IOException {
        List<List<Frame>> rows = new ArrayList<>();
        for (List<TokenClip> clips : clipsByKind.values()) {
            for (TokenClip clip : clips.subList(0, Math.min(3, clips.size()))) {
                Guess guess = guess(model, parameters, clip);
                rows.add(frames(guess.batch, guess.batch.targets()));
                rows.add(frames(guess.batch, guess.codes));
            }
        }
        sheets.write(rows, file);
    }

    private List<Frame> frames(DynamicsBatch batch, int[] codes) {
        List<Frame> frames = new ArrayList<>();
        int[] grid = new int[DynamicsConfig.TOKENS];
        for (int i = 0; i < codes.length; i++) {
            int token = batch.rows()[i] % DynamicsConfig.TOKENS;
            int position = token / DynamicsConfig.PACKED;
            int row = position / DynamicsConfig.SIDE * DynamicsConfig.PACK + token % DynamicsConfig.PACKED / 2;
            int column = position % DynamicsConfig.SIDE * DynamicsConfig.PACK + token % 2;
            grid[row * DynamicsConfig.GRID + column] = codes[i];
            if (token == DynamicsConfig.TOKENS - 1) {
                frames.add(painter.apply(TokenGrid.of(DynamicsConfig.GRID, DynamicsConfig.GRID, grid)));
            }
        }
        return frames;
    }

    private static Guess guess(DynamicsModel model, ParameterSet parameters, TokenClip clip) {
        int length = model.config().context();
        TokenWindow window = new TokenWindow(clip, 0, length, 0, 0, DynamicsConfig.SIDE);
        DynamicsBatch batch = new BatchMaker(model.config())
                .batch(List.of(Lesson.plain(window)), ALL_HIDDEN, new SplittableRandom(0));
        try (Step step = parameters.step()) {
            Mixture mixture = Mixture.of(
                    model.foretell(batch, step.manager()),
                    batch.candidates(),
                    model.config().codes());
            int[] codes = new int[batch.targets().length];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = mixture.best(i);
            }
            return new Guess(batch, codes);
        }
    }

    /** How likely each of the eight actions is after each frame of a clip but the last. */
    private static float[] chances(DynamicsModel model, ParameterSet parameters, TokenClip clip) {
        List<ActionMoments.Moment> moments = IntStream.range(0, clip.actions().length)
                .mapToObj(frame -> new ActionMoments.Moment(clip, frame))
                .toList();
        try (Step step = parameters.step()) {
            return model.actions(ActionMoments.of(moments), step.manager())
                    .nextMa()
                    .softmax(-1)
                    .toFloatArray();
        }
    }

    /** Nats per token of columns that come in; not a number where the camera never moves. */
    private static double columnNats(DynamicsModel model, ParameterSet parameters, List<TokenClip> clips) {
        SplittableRandom random = new SplittableRandom(0);
        ColumnBatch columns = ColumnBatch.from(
                () -> clips.get(random.nextInt(clips.size())),
                COLUMNS,
                model.config().borderId(),
                random);
        if (columns.count() == 0) {
            return Double.NaN;
        }
        try (Step step = parameters.step()) {
            return model.columnNats(columns, step.manager()).getFloat();
        }
    }

    private record Guess(DynamicsBatch batch, int[] codes) {}
}
