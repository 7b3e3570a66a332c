package dev.lamp.app.report;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.consistency.Finding;
import dev.lamp.actions.statistics.Bootstrap;
import dev.lamp.actions.statistics.Estimate;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.actions.statistics.Unit;
import dev.lamp.assets.platformer.Camera;
import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.assets.platformer.Controls;
import dev.lamp.assets.platformer.Enemy;
import dev.lamp.assets.platformer.Platformer;
import dev.lamp.assets.platformer.Scene;
import dev.lamp.assets.platformer.TileRenderer;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.WorldBatch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Do enemies move by themselves, and only by themselves? The dream is led along a true resting hero for some steps;
 * then every action is tried. The true game says where the enemies are; looked at are those far from the hero.
 */
final class EnemyTest {

    private static final int LED = 6;
    private static final int ACTIONS = LatentAction.COUNT;
    private static final int OTHERS = ACTIONS - 1;

    /** Pairs of actions for each pair of resting and another one. */
    private static final double PAIRS = ACTIONS / 2.0;

    /** Frames that one scene takes. */
    static final int FRAMES = (LED + 1) * ACTIONS;

    private static final long FIRST_SEED = 750_000;
    private static final int FAR = 5;
    private static final int BODY = 2;
    private static final int SIDE = TileRenderer.SCREEN * TileRenderer.CELL;

    /** Branches that the world needs: one for each action. */
    static final int BRANCHES = ACTIONS;

    private final WorldBatch world;
    private final LatentAction idle;
    private final IntConsumer drawn;

    /**
     * @param world the dream, {@value #BRANCHES} branches; closed by the caller
     * @param idle its action that rests
     * @param drawn told how many frames were drawn
     */
    EnemyTest(WorldBatch world, LatentAction idle, IntConsumer drawn) {
        this.world = world;
        this.idle = idle;
        this.drawn = drawn;
    }

    /**
     * What the enemies of one scene did.
     *
     * @param changed pixels of theirs that truly changed in the step
     * @param right those that the dream has right while the hero rests
     * @param otherwise those that it has right under the seven other actions, all in all
     * @param pixels pixels that the enemies cover before or after the step, for each of the seven other actions
     * @param swayed those that look different under the action than under resting
     * @param apart those that look different under two actions, for all pairs of actions
     */
    record Sight(int changed, int right, int otherwise, int pixels, int swayed, int apart) {}

    List<Sight> run(int count) {
        List<Sight> sights = new ArrayList<>();
        for (long seed = FIRST_SEED; sights.size() < count; seed++) {
            Platformer game = new Platformer(scene(seed).level());
            for (int t = 0; t < LED; t++) {
                game.step(Controls.IDLE);
            }
            if (!farEnemies(game).isEmpty()) {
                sights.add(look(seed));
                drawn.accept(FRAMES);
            }
        }
        return sights;
    }

    private static Scene scene(long seed) {
        return Scene.create(seed, ClipOptions.training().with(Camera.ROOM));
    }

    private Sight look(long seed) {
        Platformer game = new Platformer(scene(seed).level());
        TileRenderer renderer = new TileRenderer(scene(seed));
        world.reset(renderer.render(game), seed);
        for (int t = 0; t < LED; t++) {
            game.step(Controls.IDLE);
            world.step(Collections.nCopies(ACTIONS, idle));
            world.correct(Collections.nCopies(ACTIONS, renderer.render(game)));
        }
        Frame now = renderer.render(game);
        BitSet watched = pixels(farEnemies(game));
        game.step(Controls.IDLE);
        watched.or(pixels(farEnemies(game)));
        Frame next = renderer.render(game);
        List<Frame> outcomes = world.step(
                IntStream.range(0, ACTIONS).mapToObj(LatentAction::new).toList());
        Frame resting = outcomes.get(idle.index());
        int changed = 0;
        int right = 0;
        int otherwise = 0;
        int swayed = 0;
        int apart = 0;
        for (int i = watched.nextSetBit(0); i >= 0; i = watched.nextSetBit(i + 1)) {
            int x = i % SIDE;
            int y = i / SIDE;
            if (now.index(x, y) != next.index(x, y)) {
                changed++;
                int same = right(outcomes, next, x, y);
                int rests = resting.index(x, y) == next.index(x, y) ? 1 : 0;
                right += rests;
                otherwise += same - rests;
            }
            for (Frame outcome : outcomes) {
                swayed += outcome.index(x, y) != resting.index(x, y) ? 1 : 0;
                for (Frame other : outcomes) {
                    apart += outcome.index(x, y) != other.index(x, y) ? 1 : 0;
                }
            }
        }
        return new Sight(changed, right, otherwise, watched.cardinality() * OTHERS, swayed, apart / 2);
    }

    /** How many of the outcomes have a pixel right. */
    private static int right(List<Frame> outcomes, Frame truth, int x, int y) {
        return (int) outcomes.stream()
                .filter(outcome -> outcome.index(x, y) == truth.index(x, y))
                .count();
    }

    private static List<Enemy> farEnemies(Platformer game) {
        return game.enemies().stream()
                .filter(enemy -> Math.abs(enemy.x() - game.hero().x()) > FAR
                        || Math.abs(enemy.y() - game.hero().y()) > FAR)
                .toList();
    }

    private static BitSet pixels(List<Enemy> enemies) {
        BitSet pixels = new BitSet();
        int side = BODY * TileRenderer.CELL;
        for (Enemy enemy : enemies) {
            for (int row = 0; row < side; row++) {
                int from = (enemy.y() * TileRenderer.CELL + row) * SIDE + enemy.x() * TileRenderer.CELL;
                pixels.set(from, from + side);
            }
        }
        return pixels;
    }

    static List<Finding> findings(List<Sight> sights) {
        Estimate none = Estimate.exactly(0, sights.size());
        return List.of(
                Finding.of(Measurement.of(
                                "enemies.alone",
                                "time: autonomous motion",
                                "changing pixels of enemies right while the hero rests",
                                Unit.SHARE,
                                ratio(sights, Sight::right, Sight::changed)))
                        .beside(Finding.COPY, none)
                        .beside(
                                Finding.SHUFFLED,
                                ratio(sights, Sight::otherwise, sight -> sight.changed() * (double) OTHERS)),
                Finding.of(Measurement.of(
                                "enemies.leak",
                                "time: leak",
                                "pixels of enemies that the action decides (0 is right)",
                                Unit.SHARE,
                                ratio(sights, Sight::swayed, Sight::pixels)))
                        .beside(Finding.COPY, none)
                        .beside(Finding.SHUFFLED, ratio(sights, Sight::apart, sight -> sight.pixels() * PAIRS))
                        .beside(Finding.CONSTANT, none));
    }

    private static Estimate ratio(List<Sight> sights, ToDoubleFunction<Sight> above, ToDoubleFunction<Sight> below) {
        return Bootstrap.share(
                sights.stream().mapToDouble(above).toArray(),
                sights.stream().mapToDouble(below).toArray());
    }
}
