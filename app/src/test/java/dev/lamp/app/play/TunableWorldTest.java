package dev.lamp.app.play;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lamp.actions.LatentAction;
import dev.lamp.app.fake.FakeDream;
import dev.lamp.app.fake.FakeWorld;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TunableWorldTest {

    private final List<SamplingOptions> made = new ArrayList<>();
    private final TunableWorld world = new TunableWorld(
            options -> {
                made.add(options);
                return new FakeWorld(FakeDream.ACTIONS);
            },
            Preset.FAST.sampling());

    @Test
    void anotherSamplingGoesOnFromTheSameMoment() {
        world.reset(FakeWorld.landscape(0), 3);
        world.step(new LatentAction(1));
        Frame before = world.frame();
        world.tune(Preset.BEST.sampling());
        assertEquals(before, world.frame());
        assertEquals(1, world.steps());
        assertEquals(List.of(Preset.FAST.sampling(), Preset.BEST.sampling()), made);
    }

    @Test
    void theSameSamplingMakesNoNewWorld() {
        world.tune(Preset.FAST.sampling());
        assertEquals(1, made.size());
    }

    @Test
    void samplingCanChangeBeforeTheFirstReset() {
        world.tune(Preset.BEST.sampling());
        world.reset(FakeWorld.landscape(0), 3);
        assertEquals(0, world.steps());
    }
}
