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
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Whether the hero lives through random actions, each walk dreamed from its first frame alone. */
final class HeroPart {

    private static final int EARLY = 20;
    private static final int MIDDLE = 100;
    private static final int LATE = 300;
    private static final Goal MIDDLE_GOAL = Goal.atLeast(0.9);

    private final WorldBatch world;
    private final EvaluationOptions options;

    HeroPart(WorldBatch world, EvaluationOptions options) {
        this.world = world;
        this.options = options;
    }

    /** Walks in which the hero was seen after a number of steps, and in which he was seen once. */
    private static final class Count {
        private int present;
        private int single;

        void add(List<HeroFinder> finders, List<Frame> frames) {
            for (int i = 0; i < finders.size(); i++) {
                int heroes = finders.get(i).find(frames.get(i)).size();
                present += heroes >= 1 ? 1 : 0;
                single += heroes == 1 ? 1 : 0;
            }
        }
    }

    List<Measurement> run(PrintWriter err) {
        List<Measurement> lines = new ArrayList<>();
        lines.addAll(rooms(walks(EpisodeKind.WALKS, err)));
        lines.addAll(late("scroll", 0.95, walks(EpisodeKind.SCROLL_WALKS, err)));
        lines.addAll(late("sketches", 0.9, walks(EpisodeKind.SKETCH_WALKS, err)));
        return lines;
    }

    private List<Measurement> rooms(Map<Integer, Count> counts) {
        List<Measurement> lines = new ArrayList<>(List.of(
                line("rooms", "early", "the hero is there" + after(EARLY), counts.get(EARLY).present),
                line("rooms", "present", "the hero is there" + after(MIDDLE), counts.get(MIDDLE).present)
                        .withGoal(MIDDLE_GOAL),
                line("rooms", "single", "there is exactly one hero" + after(MIDDLE), counts.get(MIDDLE).single)));
        lines.addAll(late("rooms", 0.99, counts));
        return lines;
    }

    private List<Measurement> late(String where, double goal, Map<Integer, Count> counts) {
        Count count = counts.get(LATE);
        return List.of(
                line(where, where + ".single." + LATE, "there is exactly one hero" + after(LATE), count.single)
                        .withGoal(Goal.atLeast(goal)),
                line(where, where + ".present." + LATE, "the hero is there" + after(LATE), count.present));
    }

    private static String after(int steps) {
        return " after " + steps + " random actions";
    }

    private Map<Integer, Count> walks(EpisodeKind kind, PrintWriter err) {
        Map<Integer, Count> counts = new TreeMap<>();
        List.of(EARLY, MIDDLE, LATE).forEach(steps -> counts.put(steps, new Count()));
        Progress progress = new Progress(err, "hero, " + kind.title(), options.heroRuns() * LATE);
        for (int first = 0; first < options.heroRuns(); first += world.branches()) {
            walk(kind, first, counts, progress);
        }
        return counts;
    }

    private void walk(EpisodeKind kind, int first, Map<Integer, Count> counts, Progress progress) {
        List<Frame> prompts = new ArrayList<>();
        List<HeroFinder> finders = new ArrayList<>();
        List<Long> seeds = new ArrayList<>();
        ClipOptions clips = kind.options(1);
        for (int i = 0; i < world.branches(); i++) {
            long seed = options.seed(kind, first + i);
            Scene scene = Scene.create(seed, clips);
            prompts.add(new TileRenderer(scene).render(new Platformer(scene.level())));
            finders.add(new HeroFinder(scene));
            seeds.add(seed);
        }
        world.reset(prompts, seeds);
        SplittableRandom random = new SplittableRandom(seeds.get(0));
        for (int step = 1; step <= LATE; step++) {
            world.step(random.ints(world.branches(), 0, LatentAction.COUNT)
                    .mapToObj(LatentAction::new)
                    .toList());
            if (counts.containsKey(step)) {
                counts.get(step).add(finders, world.frames());
            }
            progress.advance(world.branches());
        }
    }

    private Measurement line(String where, String id, String what, int walks) {
        return Measurement.of("hero." + id, "hero, " + where, what, Unit.SHARE, Wilson.rate(walks, options.heroRuns()));
    }
}
