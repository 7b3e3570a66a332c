package dev.lamp.runtime.training.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.ActionLabel;
import dev.lamp.actions.ActionLabeller;
import dev.lamp.actions.LatentAction;
import dev.lamp.actions.Transition;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.WorldState;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FiguresPartTest {

    private static final int EPISODES = 8;
    private static final EvaluationOptions OPTIONS =
            new EvaluationOptions(EPISODES, EPISODES, 0, EPISODES, 8, SamplingOptions.DEFAULT);

    private final Map<Long, Clip> clips = new HashMap<>();
    private final ClipGenerator game = new ClipGenerator();

    @Test
    void whoeverKnowsWhatFollowsIsRight() {
        Map<String, Double> shares = shares(new TrueBatch());
        assertEquals(8, shares.size());
        shares.forEach((id, share) -> assertEquals(1, share, id));
    }

    @Test
    void whereNothingMovesOnlyThoseWhoRestAreRight() {
        Map<String, Double> shares = shares(new RuleBatch(EPISODES, (frame, action) -> frame));
        double enemies = shares.get("figures.themes.enemy");
        assertTrue(enemies > 0.3 && enemies < 0.8, "enemies move every second step, found " + enemies);
        double hero = shares.get("figures.themes.hero");
        assertTrue(hero > 0.1 && hero < 0.9, "the hero rests at times, found " + hero);
    }

    @Test
    void aPlainScreenHasNoFigures() {
        Map<String, Double> shares = shares(new RuleBatch(
                EPISODES,
                (frame, action) -> Frame.of(
                        frame.size(), frame.palette(), new byte[frame.size().pixels()])));
        shares.forEach((id, share) -> assertEquals(0, share, id));
    }

    /** Sees the same action everywhere. */
    private static ActionLabeller blind() {
        return new ActionLabeller() {
            @Override
            public List<ActionLabel> labelAll(List<Transition> transitions) {
                throw new UnsupportedOperationException("looks at whole clips only");
            }

            @Override
            public List<LatentAction> labelClip(Clip clip) {
                return Collections.nCopies(clip.length() - 1, new LatentAction(0));
            }

            @Override
            public void close() {}
        };
    }

    private Map<String, Double> shares(WorldBatch world) {
        EpisodeSource source = (seed, options) -> {
            var episode = game.episode(seed, options);
            clips.put(seed, episode.clip());
            return episode;
        };
        EpisodeReader reader = new EpisodeReader(source, blind()::labelClip);
        return new FiguresPart(world, reader, OPTIONS)
                .run(new PrintWriter(Writer.nullWriter())).stream()
                        .collect(Collectors.toMap(
                                Measurement::id, line -> line.estimate().value()));
    }

    /** Plays the very episodes that are asked for. */
    private final class TrueBatch implements WorldBatch {

        private List<Long> seeds = List.of();
        private int step;

        @Override
        public int branches() {
            return EPISODES;
        }

        @Override
        public List<Frame> reset(List<Frame> prompts, List<Long> chances) {
            seeds = chances;
            step = 0;
            return frames();
        }

        @Override
        public List<Frame> step(List<LatentAction> actions) {
            step++;
            return frames();
        }

        @Override
        public void correct(List<Frame> frames) {
            assertEquals(frames(), frames);
        }

        @Override
        public List<Frame> frames() {
            return seeds.stream().map(seed -> clips.get(seed).frame(step)).toList();
        }

        @Override
        public WorldState snapshot(int branch) {
            throw new UnsupportedOperationException("is led along, never taken back");
        }

        @Override
        public void restore(int branch, WorldState state) {
            throw new UnsupportedOperationException("is led along, never taken back");
        }

        @Override
        public void close() {}
    }
}
