package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.statistics.Goal;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.actions.statistics.Unit;
import dev.lamp.actions.statistics.Wilson;
import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.assets.platformer.HeroFinder;
import dev.lamp.assets.platformer.Platformer;
import dev.lamp.assets.platformer.Scene;
import dev.lamp.assets.platformer.TileRenderer;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.WorldBatch;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Whether the hero lives through random actions in rooms, each dreamed from its first frame alone. */
final class HeroPart {

    private static final int STEPS = 100;
    private static final int EARLY = 20;
    private static final Goal GOAL = Goal.atLeast(0.9);

    private final WorldBatch world;
    private final EvaluationOptions options;
    private int runs;
    private int early;
    private int present;
    private int single;

    HeroPart(WorldBatch world, EvaluationOptions options) {
        this.world = world;
        this.options = options;
    }

    List<Measurement> run(PrintWriter err) {
        Progress progress = new Progress(err, "hero under random actions", options.episodes());
        for (int first = 0; first < options.episodes(); first += world.branches()) {
            walk(first);
            progress.advance(world.branches());
        }
        return List.of(
                line("early", "the hero is there after " + EARLY + " random actions", early),
                line("present", "the hero is there after " + STEPS + " random actions", present)
                        .withGoal(GOAL),
                line("single", "there is exactly one hero after " + STEPS + " random actions", single));
    }

    private void walk(int first) {
        List<Frame> prompts = new ArrayList<>();
        List<HeroFinder> finders = new ArrayList<>();
        List<Long> seeds = new ArrayList<>();
        ClipOptions kind = EpisodeKind.WALKS.options(1);
        for (int i = 0; i < world.branches(); i++) {
            long seed = options.seed(EpisodeKind.WALKS, first + i);
            Scene scene = Scene.create(seed, kind);
            prompts.add(new TileRenderer(scene).render(new Platformer(scene.level())));
            finders.add(new HeroFinder(scene));
            seeds.add(seed);
        }
        world.reset(prompts, seeds);
        SplittableRandom random = new SplittableRandom(seeds.get(0));
        for (int step = 1; step <= STEPS; step++) {
            world.step(random.ints(world.branches(), 0, LatentAction.COUNT)
                    .mapToObj(LatentAction::new)
                    .toList());
            if (step == EARLY) {
                early += count(finders, 1, Integer.MAX_VALUE);
            }
        }
        runs += world.branches();
        present += count(finders, 1, Integer.MAX_VALUE);
        single += count(finders, 1, 1);
    }

    private int count(List<HeroFinder> finders, int least, int most) {
        int count = 0;
        for (int i = 0; i < finders.size(); i++) {
            int heroes = finders.get(i).find(world.frames().get(i)).size();
            count += heroes >= least && heroes <= most ? 1 : 0;
        }
        return count;
    }

    private Measurement line(String id, String what, int successes) {
        return Measurement.of("hero." + id, "hero, rooms", what, Unit.SHARE, Wilson.rate(successes, runs));
    }
}
