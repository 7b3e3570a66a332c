package dev.lamp.runtime.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.LatentAction;
import dev.lamp.runtime.WorldState;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class DreamLoopTest {

    private static final int RATE = 10;
    private static final int PERIOD_MILLIS = 100;

    private final CountingWorld world = new CountingWorld();
    private final HandClock clock = new HandClock();
    private final BlockingQueue<PlayedFrame> played = new LinkedBlockingQueue<>();
    private final BlockingQueue<RuntimeException> failures = new LinkedBlockingQueue<>();
    private volatile LatentAction held = new LatentAction(0);
    private volatile String playingThread;
    private DreamLoop loop;

    @BeforeEach
    void start() throws InterruptedException {
        DreamLoop.Listener listener = new DreamLoop.Listener() {
            @Override
            public void played(PlayedFrame frame) {
                playingThread = Thread.currentThread().getName();
                played.add(frame);
            }

            @Override
            public void failed(RuntimeException error) {
                failures.add(error);
            }
        };
        loop = new DreamLoop(world, () -> new InputSnapshot(held), listener, clock, RATE);
        loop.start();
        loop.reset(CountingWorld.frame(0), 1);
        assertEquals(Optional.empty(), next().action());
    }

    @AfterEach
    void stop() {
        loop.close();
    }

    private PlayedFrame next() throws InterruptedException {
        PlayedFrame frame = played.poll(60, TimeUnit.SECONDS);
        assertNotNull(frame, "expected a frame in time");
        return frame;
    }

    private void assertQuiet() throws InterruptedException {
        assertNull(played.poll(50, TimeUnit.MILLISECONDS));
    }

    @Test
    void aNewLoopIsPaused() throws InterruptedException {
        clock.advanceMillis(10 * PERIOD_MILLIS);
        assertQuiet();
        assertTrue(loop.isPaused());
    }

    @Test
    void aRunningLoopMakesOneFramePerPeriodWithTheHeldAction() throws InterruptedException {
        loop.resume();
        assertEquals(1, next().step());
        held = new LatentAction(5);
        assertQuiet();
        clock.advanceMillis(PERIOD_MILLIS);
        PlayedFrame frame = next();
        assertEquals(2, frame.step());
        assertEquals(Optional.of(new LatentAction(5)), frame.action());
        assertEquals("dream-loop", playingThread);
        assertQuiet();
    }

    @Test
    void missedBeatsAreNotMadeUpFor() throws InterruptedException {
        loop.resume();
        next();
        clock.advanceMillis(20L * PERIOD_MILLIS);
        next();
        assertQuiet();
    }

    @Test
    void aPausedLoopStillMakesSingleSteps() throws InterruptedException {
        loop.stepOnce(new LatentAction(2));
        assertEquals(Optional.of(new LatentAction(2)), next().action());
        assertQuiet();
    }

    @Test
    void anotherRateTakesEffect() throws InterruptedException {
        loop.resume();
        next();
        loop.rate(20);
        clock.advanceMillis(PERIOD_MILLIS);
        next();
        clock.advanceMillis(PERIOD_MILLIS / 2);
        assertEquals(3, next().step());
        assertThrows(IllegalArgumentException.class, () -> loop.rate(31));
        assertThrows(IllegalArgumentException.class, () -> loop.rate(4));
    }

    @Test
    void aMomentCanBeTakenAndGoneBackTo() throws InterruptedException {
        BlockingQueue<WorldState> moments = new LinkedBlockingQueue<>();
        loop.stepOnce(held);
        loop.order(target -> moments.add(target.snapshot()));
        loop.stepOnce(held);
        next();
        assertEquals(2, next().step());
        loop.restore(moments.take());
        PlayedFrame frame = next();
        assertEquals(1, frame.step());
        assertEquals(Optional.empty(), frame.action());
    }

    @Test
    void aFailureOfTheWorldPausesTheLoopAndIsTold() throws InterruptedException {
        world.failNext();
        loop.resume();
        assertEquals("asked to fail", failures.take().getMessage());
        assertTrue(loop.isPaused());
        loop.resume();
        clock.advanceMillis(PERIOD_MILLIS);
        assertEquals(1, next().step());
    }

    @Test
    void whatNobodyExpectsIsToldTooAndTheLoopLivesOn() throws InterruptedException {
        loop.order(target -> {
            throw new OutOfMemoryError("asked to break");
        });
        assertEquals(
                "java.lang.OutOfMemoryError: asked to break", failures.take().getMessage());
        loop.stepOnce(held);
        assertEquals(1, next().step());
    }

    @Test
    void closingEndsTheThreadAndTwiceIsFine() {
        loop.close();
        loop.close();
        assertFalse(Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("dream-loop") && thread.isAlive()));
    }

    @Test
    void timesAreThoseOfTheFrames() throws InterruptedException {
        loop.stepOnce(held);
        next();
        assertEquals(1, loop.times().frames());
    }
}
