package dev.lamp.app.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lamp.actions.LatentAction;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InputLatchTest {

    private static final LatentAction IDLE = new LatentAction(2);
    private static final LatentAction JUMP = new LatentAction(5);
    private static final LatentAction RIGHT = new LatentAction(1);

    private final InputLatch latch = new InputLatch();

    InputLatchTest() {
        latch.idle(IDLE);
    }

    @Test
    void nothingHeldMeansIdle() {
        assertEquals(IDLE, latch.get().action());
    }

    @Test
    void aHeldActionIsSeenByEveryBeat() {
        latch.tap(Optional.of(RIGHT));
        assertEquals(RIGHT, latch.get().action());
        assertEquals(RIGHT, latch.get().action());
    }

    @Test
    void aTapShorterThanABeatIsSeenOnce() {
        latch.tap(Optional.of(JUMP));
        latch.hold(Optional.empty());
        assertEquals(JUMP, latch.get().action());
        assertEquals(IDLE, latch.get().action());
    }

    @Test
    void aTapOverAHeldActionGivesWayToItAgain() {
        latch.tap(Optional.of(RIGHT));
        latch.get();
        latch.tap(Optional.of(JUMP));
        latch.hold(Optional.of(RIGHT));
        assertEquals(JUMP, latch.get().action());
        assertEquals(RIGHT, latch.get().action());
    }

    @Test
    void lookingDoesNotTakeTheTap() {
        latch.tap(Optional.of(JUMP));
        latch.hold(Optional.empty());
        assertEquals(IDLE, latch.now());
        assertEquals(JUMP, latch.get().action());
    }

    @Test
    void clearingForgetsTheTapToo() {
        latch.tap(Optional.of(JUMP));
        latch.clear();
        assertEquals(IDLE, latch.get().action());
    }
}
