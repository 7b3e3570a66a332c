package dev.lamp.runtime.rollout;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.WorldState;
import dev.lamp.runtime.rollout.ClipScore.FreeScore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Plays true clips in a world and compares. Every kind of guidance starts from the very same moment with the same
 * chance. As many clips at a time as the world has branches.
 */
public final class RolloutScorer {

    /** Longest rollout under wrong guidance: enough to see what steering is worth. */
    private static final int BASELINE_STEPS = 16;

    private static final int PSNR_STEP = 4;

    private final WorldBatch world;
    private final RolloutProtocol protocol;
    private final Set<Guidance> guidances;
    private final LatentAction idle;

    /**
     * @param world closed by the caller
     * @param guidances which free rollouts to make; {@link Guidance#INFERRED} is always made
     * @param idle the action of {@link Guidance#CONSTANT}
     */
    public RolloutScorer(WorldBatch world, RolloutProtocol protocol, Set<Guidance> guidances, LatentAction idle) {
        this.world = world;
        this.protocol = protocol;
        this.guidances = EnumSet.of(Guidance.INFERRED, guidances.toArray(Guidance[]::new));
        this.idle = idle;
    }

    /** Scores as many clips as the world has branches. */
    public List<ClipScore> score(List<LabelledClip> clips) {
        if (clips.size() != world.branches()) {
            throw new IllegalArgumentException("expected " + world.branches() + " clips, found " + clips.size());
        }
        Tally[] nextFrame = lead(clips);
        List<WorldState> states =
                IntStream.range(0, clips.size()).mapToObj(world::snapshot).toList();
        List<Map<Guidance, FreeScore>> free = new ArrayList<>();
        clips.forEach(clip -> free.add(new EnumMap<>(Guidance.class)));
        for (Guidance guidance : guidances) {
            for (int i = 0; i < states.size(); i++) {
                world.restore(i, states.get(i));
            }
            List<FreeScore> scores = runFree(clips, guidance);
            for (int i = 0; i < scores.size(); i++) {
                free.get(i).put(guidance, scores.get(i));
            }
        }
        return IntStream.range(0, clips.size())
                .mapToObj(i -> new ClipScore(
                        nextFrame[i].plus(free.get(i).get(Guidance.INFERRED).firstStep()),
                        copying(clips.get(i)),
                        free.get(i)))
                .toList();
    }

    /** Leads the world along the true frames; returns the changed pixels it foresaw once the history was complete. */
    private Tally[] lead(List<LabelledClip> clips) {
        world.reset(frames(clips, 0), clips.stream().map(LabelledClip::seed).toList());
        Tally[] tallies = new Tally[clips.size()];
        Arrays.fill(tallies, Tally.NONE);
        for (int t = 0; t < protocol.start(); t++) {
            List<Frame> guesses = world.step(actions(clips, t));
            if (t + 1 >= protocol.history()) {
                for (int i = 0; i < tallies.length; i++) {
                    tallies[i] = tallies[i].plus(changed(clips.get(i), t, guesses.get(i)));
                }
            }
            world.correct(frames(clips, t + 1));
        }
        return tallies;
    }

    private List<FreeScore> runFree(List<LabelledClip> clips, Guidance guidance) {
        int steps =
                guidance == Guidance.INFERRED ? protocol.freeSteps() : Math.min(BASELINE_STEPS, protocol.freeSteps());
        List<SplittableRandom> chances =
                clips.stream().map(clip -> new SplittableRandom(~clip.seed())).toList();
        List<Map<Integer, Double>> exact = new ArrayList<>();
        clips.forEach(clip -> exact.add(new HashMap<>()));
        Tally[] first = new Tally[clips.size()];
        double[] error = new double[clips.size()];
        Arrays.fill(error, Double.NaN);
        for (int k = 1; k <= steps; k++) {
            List<Frame> dreams = world.step(guide(clips, guidance, protocol.start() + k - 1, chances));
            for (int i = 0; i < clips.size(); i++) {
                Frame truth = clips.get(i).clip().frame(protocol.start() + k);
                if (k == 1) {
                    first[i] = changed(clips.get(i), protocol.start(), dreams.get(i));
                }
                if (k == PSNR_STEP) {
                    error[i] = Pixels.squaredError(truth, dreams.get(i));
                }
                if (protocol.horizons().contains(k)) {
                    exact.get(i).put(k, Pixels.exact(truth, dreams.get(i)));
                }
            }
        }
        return IntStream.range(0, clips.size())
                .mapToObj(i -> new FreeScore(exact.get(i), first[i], error[i]))
                .toList();
    }

    private List<LatentAction> guide(
            List<LabelledClip> clips, Guidance guidance, int t, List<SplittableRandom> chances) {
        return IntStream.range(0, clips.size())
                .mapToObj(i -> switch (guidance) {
                    case INFERRED -> clips.get(i).actions().get(t);
                    case SHUFFLED -> clips.get((i + 1) % clips.size()).actions().get(t);
                    case CONSTANT -> idle;
                    case RANDOM -> new LatentAction(chances.get(i).nextInt(LatentAction.COUNT));
                })
                .toList();
    }

    private Map<Integer, Double> copying(LabelledClip clip) {
        Map<Integer, Double> shares = new HashMap<>();
        Frame start = clip.clip().frame(protocol.start());
        for (int k : protocol.horizons()) {
            shares.put(k, Pixels.exact(clip.clip().frame(protocol.start() + k), start));
        }
        return shares;
    }

    private static Tally changed(LabelledClip clip, int t, Frame guess) {
        return Pixels.changed(clip.clip().frame(t), clip.clip().frame(t + 1), guess);
    }

    private static List<Frame> frames(List<LabelledClip> clips, int t) {
        return clips.stream().map(clip -> clip.clip().frame(t)).toList();
    }

    private static List<LatentAction> actions(List<LabelledClip> clips, int t) {
        return clips.stream().map(clip -> clip.actions().get(t)).toList();
    }
}
