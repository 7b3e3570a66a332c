package dev.lamp.app.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.LatentAction;
import dev.lamp.app.fake.FakeDream;
import dev.lamp.app.fake.FakeWorld;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyframesTest {
    private static final Frame PROMPT = FakeWorld.landscape(0);
    private static final LatentAction RIGHT = new LatentAction(1);

    private final Timeline timeline = new Timeline();
    private final Keyframes keyframes = new Keyframes();
    private final List<Moment> played = new ArrayList<>();

    KeyframesTest() {
        FakeWorld world = new FakeWorld(FakeDream.ACTIONS);
        world.reset(PROMPT, 1);
        played.add(timeline.start(PROMPT, SamplingOptions.DEFAULT));
        keyframes.start(played.get(0), world.snapshot());
        for (int i = 0; i < 5000; i++) {
            played.add(timeline.add(RIGHT, SamplingOptions.DEFAULT, world.step(RIGHT)));
            keyframes.keep(played.get(i + 1), world.snapshot());
        }
    }

    @Test
    void theLatestMomentsNeedNothingPlayedAgain() {
        assertTrue(keyframes.to(played.get(5000)).moments().isEmpty());
        assertTrue(keyframes.to(played.get(4950)).moments().isEmpty());
    }

    @Test
    void olderMomentsArePlayedAgainFromAStateBefore() {
        for (int step = 0; step < 4900; step += 97) {
            Keyframes.Way way = keyframes.to(played.get(step));
            assertEquals(step, way.state().steps() + way.moments().size());
            assertTrue(
                    way.moments().size() < 256, "played again: " + way.moments().size());
        }
    }

    @Test
    void longPlayKeepsFewStates() {
        assertTrue(keyframes.size() <= 64 + 48, "kept " + keyframes.size());
    }
}
