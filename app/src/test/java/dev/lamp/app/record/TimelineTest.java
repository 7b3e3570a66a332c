package dev.lamp.app.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.LatentAction;
import dev.lamp.app.fake.FakeWorld;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.dynamics.SamplingOptions;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final Frame FRAME = FakeWorld.landscape(0);
    private static final SamplingOptions FAST = new SamplingOptions(2, 0, 0);
    private static final SamplingOptions SLOW = new SamplingOptions(8, 0, 0);

    private final Timeline timeline = new Timeline();

    @Test
    void nothingCanFollowNothing() {
        assertThrows(IllegalStateException.class, () -> add(1));
        assertTrue(timeline.state().now().isEmpty());
    }

    @Test
    void theLineGoesThroughThePresentToTheEndOfItsBranch() {
        timeline.start(FRAME, FAST);
        Moment first = add(1);
        add(2);
        timeline.go(first);
        assertEquals(3, timeline.state().line().size());
        assertEquals(1, timeline.state().index());
    }

    @Test
    void anotherActionStartsABranchAndTheSameOneDoesNot() {
        Moment root = timeline.start(FRAME, FAST);
        Moment first = add(1);
        timeline.go(root);
        assertSame(first, add(1));
        timeline.go(root);
        assertEquals(1, add(2).branch());
        assertEquals(2, timeline.state().branches().size());
        assertEquals(2, timeline.state().line().size());
    }

    @Test
    void anotherSamplingIsAnotherWayToo() {
        Moment root = timeline.start(FRAME, FAST);
        add(1);
        timeline.go(root);
        assertEquals(1, timeline.add(new LatentAction(1), SLOW, FRAME).branch());
    }

    @Test
    void theLineFollowsTheBranchThatWasVisitedLast() {
        Moment root = timeline.start(FRAME, FAST);
        add(1);
        Moment longTip = add(1);
        timeline.go(root);
        add(2);
        timeline.go(longTip);
        timeline.go(root);
        assertEquals(3, timeline.state().line().size());
        assertEquals(0, timeline.state().branch().orElseThrow().id());
    }

    @Test
    void momentsFromBeforeTheStartAreNotVisitedAgain() {
        Moment old = timeline.start(FRAME, FAST);
        Moment root = timeline.start(FRAME, FAST);
        timeline.go(old);
        assertSame(root, timeline.now().orElseThrow());
    }

    @Test
    void branchesHaveNames() {
        timeline.start(FRAME, FAST);
        timeline.rename(0, " the cave ");
        timeline.rename(0, " ");
        assertEquals("the cave", timeline.state().branches().get(0).name());
    }

    private Moment add(int action) {
        return timeline.add(new LatentAction(action), FAST, FRAME);
    }
}
