package dev.lamp.app.input;

import dev.lamp.actions.LatentAction;
import dev.lamp.runtime.session.InputSnapshot;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Carries what is held from the window to the dream loop. A tap that is over before the next beat is not lost: the beat
 * after a press always sees it. Thread-safe.
 */
public final class InputLatch implements Supplier<InputSnapshot> {

    private LatentAction idle = new LatentAction(0);
    private Optional<LatentAction> held = Optional.empty();
    private Optional<LatentAction> tapped = Optional.empty();

    /** Sets what happens while nothing is held. */
    public synchronized void idle(LatentAction action) {
        idle = Objects.requireNonNull(action, "action");
    }

    /** Something went down while the world runs: the next beat does this, however short the press. */
    public synchronized void tap(Optional<LatentAction> nowHeld) {
        held = nowHeld;
        tapped = nowHeld;
    }

    /** This is held from now on. */
    public synchronized void hold(Optional<LatentAction> nowHeld) {
        held = nowHeld;
    }

    /** Forgets a tap that no beat has seen. */
    public synchronized void dropTap() {
        tapped = Optional.empty();
    }

    /** Forgets what is held and what was tapped. */
    public synchronized void clear() {
        held = Optional.empty();
        tapped = Optional.empty();
    }

    /** What a beat should do now; takes the tap, if there was one. */
    @Override
    public synchronized InputSnapshot get() {
        LatentAction action = tapped.or(() -> held).orElse(idle);
        tapped = Optional.empty();
        return new InputSnapshot(action);
    }

    /** What a beat would do now, without taking the tap. */
    public synchronized LatentAction now() {
        return held.orElse(idle);
    }
}
