package dev.lamp.app.report;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import dev.lamp.actions.consistency.Finding;
import dev.lamp.actions.consistency.ShuffledActions;
import dev.lamp.actions.statistics.Estimate;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.actions.statistics.Unit;
import dev.lamp.actions.statistics.Wilson;
import dev.lamp.assets.platformer.Camera;
import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.assets.platformer.Controls;
import dev.lamp.assets.platformer.Place;
import dev.lamp.assets.platformer.Platformer;
import dev.lamp.assets.platformer.Scene;
import dev.lamp.assets.platformer.TileRenderer;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.WorldBatch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/**
 * Walks over a coin, away, and back beside it: does the coin vanish, and does it stay away? The true game says where
 * the coin is and that the way is clear; the dream is asked by its pixels, which look more like the coin or more like
 * the ground without it. Beside the walk go two blind ones: other actions drawn by lot, and none at all.
 */
final class CoinTest {

    /** Frames that one coin takes, about. */
    static final int ABOUT_FRAMES = 50;

    /** Branches that the world needs: the walk and the two blind ones. */
    static final int BRANCHES = 3;

    private static final long FIRST_SEED = 700_000;
    private static final int NEAREST = 3;
    private static final int FARTHEST = 7;
    private static final int AWAY = 8;
    private static final String PART = "time: persistence";

    private final WorldBatch world;
    private final ActionMap map;
    private final IntConsumer drawn;

    /**
     * @param world the dream, {@value #BRANCHES} branches; closed by the caller
     * @param map which of its actions walk and which rests
     * @param drawn told how many frames were drawn
     */
    CoinTest(WorldBatch world, ActionMap map, IntConsumer drawn) {
        this.world = world;
        this.map = map;
        this.drawn = drawn;
    }

    /**
     * What became of a coin.
     *
     * @param walked under the actions that take it
     * @param shuffled under others, drawn by lot
     * @param rested under none
     */
    record Coin(Fate walked, Fate shuffled, Fate rested) {}

    /**
     * What became of a coin in one branch.
     *
     * @param taken whether it was gone right after the hero had passed
     * @param stayedAway whether it was gone after he had left and come back
     */
    record Fate(boolean taken, boolean stayedAway) {}

    /**
     * A way over a coin that is clear in the true game.
     *
     * @param direction of the coin
     * @param over steps until the hero has passed it
     * @param coin its cell
     */
    private record Way(long seed, Scene scene, Controls direction, int over, Place coin) {

        private Controls back() {
            return direction == Controls.LEFT ? Controls.RIGHT : Controls.LEFT;
        }

        private List<Controls> controls() {
            List<Controls> controls = new ArrayList<>(Collections.nCopies(over, direction));
            controls.addAll(Collections.nCopies(AWAY / 2, direction));
            controls.addAll(Collections.nCopies(AWAY / 2, back()));
            return controls;
        }
    }

    List<Coin> run(int count) {
        List<Coin> coins = new ArrayList<>();
        for (long seed = FIRST_SEED; coins.size() < count; seed++) {
            way(seed).ifPresent(way -> coins.add(walk(way)));
        }
        return coins;
    }

    static List<Finding> findings(List<Coin> coins) {
        return List.of(
                finding("taken", "coins gone once the hero has walked over them", coins, Fate::taken),
                finding("away", "coins still gone after leaving and coming back", coins, Fate::stayedAway));
    }

    private static Finding finding(String id, String what, List<Coin> coins, Predicate<Fate> gone) {
        Estimate walked = rate(coins, Coin::walked, gone);
        return Finding.of(Measurement.of("coins." + id, PART, what, Unit.SHARE, walked))
                .beside(Finding.COPY, Estimate.exactly(0, coins.size()))
                .beside(Finding.SHUFFLED, rate(coins, Coin::shuffled, gone))
                .beside(Finding.CONSTANT, rate(coins, Coin::rested, gone));
    }

    private static Estimate rate(List<Coin> coins, Function<Coin, Fate> branch, Predicate<Fate> gone) {
        return Wilson.rate((int) coins.stream().map(branch).filter(gone).count(), coins.size());
    }

    private Coin walk(Way way) {
        Platformer game = new Platformer(way.scene().level());
        TileRenderer renderer = new TileRenderer(way.scene());
        Frame first = renderer.render(game);
        world.reset(Collections.nCopies(BRANCHES, first), Collections.nCopies(BRANCHES, way.seed()));
        List<LatentAction> asked = way.controls().stream()
                .map(control -> map.nearest(control.horizontal(), 0))
                .toList();
        List<LatentAction> shuffled = ShuffledActions.of(asked, way.seed());
        List<Boolean> taken = List.of();
        for (int step = 0; step < asked.size(); step++) {
            game.step(way.controls().get(step));
            world.step(List.of(asked.get(step), shuffled.get(step), map.idleAction()));
            drawn.accept(BRANCHES);
            if (step + 1 == way.over()) {
                taken = gone(way.coin(), first, renderer.render(game));
            }
        }
        List<Boolean> away = gone(way.coin(), first, renderer.render(game));
        return new Coin(
                new Fate(taken.get(0), away.get(0)),
                new Fate(taken.get(1), away.get(1)),
                new Fate(taken.get(2), away.get(2)));
    }

    /** In which of the branches the coin is gone. */
    private List<Boolean> gone(Place coin, Frame with, Frame without) {
        return world.frames().stream()
                .map(dream -> gone(coin, with, without, dream))
                .toList();
    }

    /** Whether the dream looks more like the true picture without the coin than like the one with it. */
    private static boolean gone(Place coin, Frame with, Frame without, Frame dream) {
        return alike(coin, without, dream) > alike(coin, with, dream);
    }

    private static int alike(Place cell, Frame a, Frame b) {
        int alike = 0;
        for (int i = 0; i < TileRenderer.CELL * TileRenderer.CELL; i++) {
            int x = cell.x() * TileRenderer.CELL + i % TileRenderer.CELL;
            int y = cell.y() * TileRenderer.CELL + i / TileRenderer.CELL;
            alike += a.index(x, y) == b.index(x, y) ? 1 : 0;
        }
        return alike;
    }

    /** A clear way in the room of a seed, if there is one. */
    private static Optional<Way> way(long seed) {
        Scene scene = Scene.create(seed, ClipOptions.training().with(Camera.ROOM));
        for (Controls direction : List.of(Controls.RIGHT, Controls.LEFT)) {
            for (Place coin : scene.level().coins()) {
                int over = Math.abs(coin.x() - scene.level().start().x()) + 2;
                Way way = new Way(seed, scene, direction, over, coin);
                if (over >= NEAREST && over <= FARTHEST && isClear(way)) {
                    return Optional.of(way);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the hero walks freely, passes over the coin, touches no enemy, who would go on where he rests, and nobody
     * covers its cell when it is looked at.
     */
    private static boolean isClear(Way way) {
        Platformer game = new Platformer(way.scene().level());
        int coins = game.coins().size();
        int enemies = game.enemies().size();
        if (covered(game, way.coin()) || !game.coins().contains(way.coin())) {
            return false;
        }
        int step = 0;
        for (Controls control : way.controls()) {
            int x = game.hero().x();
            int y = game.hero().y();
            game.step(control);
            if (game.hero().x() != x + control.horizontal() || game.hero().y() != y) {
                return false;
            }
            if (++step == way.over() && covered(game, way.coin())) {
                return false;
            }
        }
        return game.enemies().size() == enemies
                && game.coins().size() < coins
                && !game.coins().contains(way.coin())
                && !covered(game, way.coin());
    }

    private static boolean covered(Platformer game, Place cell) {
        return covers(game.hero().x(), game.hero().y(), cell)
                || game.enemies().stream().anyMatch(enemy -> covers(enemy.x(), enemy.y(), cell));
    }

    private static boolean covers(int x, int y, Place cell) {
        return cell.x() >= x && cell.x() <= x + 1 && cell.y() >= y && cell.y() <= y + 1;
    }
}
