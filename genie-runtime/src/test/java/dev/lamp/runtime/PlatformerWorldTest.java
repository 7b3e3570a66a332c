package dev.lamp.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.platformer.Camera;
import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.assets.platformer.Controls;
import dev.lamp.assets.video.Frame;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlatformerWorldTest {

    private static PlatformerWorld world(Camera camera) {
        return new PlatformerWorld(ClipOptions.training().with(camera), action -> Controls.values()[action.index()]);
    }

    private static List<Frame> play(World world, int count, long seed) {
        return new Random(seed)
                .ints(count, 0, LatentAction.COUNT)
                .mapToObj(action -> world.step(new LatentAction(action)))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Camera.class)
    void equalSeedsAndActionsGiveEqualFrames(Camera camera) {
        World one = world(camera);
        World other = world(camera);
        Frame first = one.reset(null, 5);
        assertEquals(first, other.reset(first, 5));
        assertEquals(play(one, 40, 1), play(other, 40, 1));
        assertEquals(40, one.steps());
        assertNotEquals(first, other.reset(first, 6));
    }

    @ParameterizedTest
    @EnumSource(Camera.class)
    void aRestoredMomentGoesOnTheSame(Camera camera) {
        World world = world(camera);
        world.reset(null, 3);
        play(world, 30, 2);
        WorldState moment = world.snapshot();
        List<Frame> frames = play(world, 30, 4);
        World other = world(camera);
        other.restore(moment);
        assertEquals(moment.frame(), other.frame());
        assertEquals(frames, play(other, 30, 4));
        world.restore(moment);
        assertEquals(frames, play(world, 30, 4));
    }

    @Test
    void aMomentOfAnotherKindOfGameIsRefused() {
        World room = world(Camera.ROOM);
        room.reset(null, 1);
        assertThrows(IllegalArgumentException.class, () -> world(Camera.SCROLL).restore(room.snapshot()));
        assertThrows(IllegalStateException.class, () -> world(Camera.ROOM).step(new LatentAction(0)));
    }
}
