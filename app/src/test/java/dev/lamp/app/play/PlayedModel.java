package dev.lamp.app.play;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.app.record.Moment;
import dev.lamp.assets.video.Frame;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Plays on a model without a window, as one who waits for each answer. */
final class PlayedModel {

    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final long PULSE_MILLIS = 5;

    private PlayedModel() {}

    /** Presses a key and waits until the world has come to a step. */
    static void press(PlayModel model, String key, long stepThen) {
        model.input().keyDown(key);
        model.input().keyUp(key);
        awaitStep(model, stepThen);
    }

    /** Waits until a step is shown and the timeline is there, which is later than a replay's last word. */
    static void awaitStep(PlayModel model, long step) {
        await(
                model,
                () -> model.stepsProperty().get() == step
                        && model.timeline()
                                        .stateProperty()
                                        .get()
                                        .now()
                                        .orElseThrow()
                                        .step()
                                == step);
    }

    /** The frames of the branch that is played. */
    static List<Frame> line(PlayModel model) {
        return model.timeline().stateProperty().get().line().stream()
                .map(Moment::frame)
                .toList();
    }

    /** Pulses the model, as a window does, until something holds. */
    static void await(PlayModel model, BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < until, "waited in vain");
            pause(PULSE_MILLIS);
            model.pulse(System.nanoTime());
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
