package dev.lamp.app.play;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lamp.actions.LatentAction;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PromptnessTest {
    private static final long MILLI = 1_000_000L;

    private final Promptness promptness = new Promptness(Instant.now());

    @Test
    void aKeyIsAnsweredByTheFirstFrameOfItsAction() {
        promptness.pressed(new LatentAction(2), 10 * MILLI);
        promptness.shown(new LatentAction(0), 30 * MILLI);
        promptness.pressed(new LatentAction(2), 50 * MILLI);
        promptness.shown(new LatentAction(2), 90 * MILLI);
        promptness.shown(new LatentAction(2), 150 * MILLI);
        assertEquals("key to frame p50 80  p99 80 ms", keys());
    }

    @Test
    void aKeyThatTheWorldNeverSawIsForgotten() {
        promptness.pressed(new LatentAction(2), 10 * MILLI);
        promptness.forget();
        promptness.shown(new LatentAction(2), 900 * MILLI);
        assertEquals("no key yet", keys());
    }

    private String keys() {
        return promptness.toString().replaceFirst("^first frame after [0-9.]+ s  ", "");
    }
}
