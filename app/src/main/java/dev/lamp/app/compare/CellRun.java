package dev.lamp.app.compare;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;

/**
 * Dreams cells in step, one call of the model for a frame of each.
 *
 * @param cells only what never changes of them is looked at
 * @param script the action of each step, for cells that hold none
 * @param steps how many
 * @param paced whether frames come at the rate of play at most, as live keys need it
 */
record CellRun(List<DreamCell> cells, IntFunction<LatentAction> script, int steps, boolean paced) {

    private static final long PACE_MILLIS = 66;

    /**
     * Dreams, and hands over every row of frames with the script's action that led to it: none for the first row, the
     * prompts as the model sees them.
     */
    Void run(
            Bench bench,
            SamplingOptions sampling,
            Workbench.Turn turn,
            BiConsumer<List<Frame>, Optional<LatentAction>> frames)
            throws InterruptedException {
        try (WorldBatch world = bench.batch(cells.size(), sampling)) {
            frames.accept(
                    world.reset(
                            cells.stream().map(cell -> cell.start().frame()).toList(),
                            cells.stream().map(cell -> cell.start().seed()).toList()),
                    Optional.empty());
            for (int t = 0; t < steps; t++) {
                turn.check();
                long began = System.nanoTime();
                LatentAction scripted = script.apply(t);
                frames.accept(
                        world.step(cells.stream()
                                .map(cell -> cell.held().orElse(scripted))
                                .toList()),
                        Optional.of(scripted));
                if (paced) {
                    long spent = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
                    Thread.sleep(Math.max(0, PACE_MILLIS - spent));
                }
            }
        }
        return null;
    }
}
