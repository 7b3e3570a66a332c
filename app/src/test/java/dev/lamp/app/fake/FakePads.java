package dev.lamp.app.fake;

import dev.lamp.app.gamepad.PadButton;
import dev.lamp.app.gamepad.PadSource;
import dev.lamp.app.gamepad.PadState;
import java.util.List;
import java.util.Set;

/** Gamepads that a test plugs in, presses and unplugs. Thread-safe. */
public final class FakePads implements PadSource {

    private volatile List<PadState> pads = List.of();
    private volatile boolean closed;

    /** From now on there is one gamepad, with these buttons down. */
    public void hold(PadButton... buttons) {
        pads = List.of(new PadState(1, "Test pad", Set.of(buttons)));
    }

    /** From now on there is none. */
    public void unplug() {
        pads = List.of();
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public List<PadState> poll() {
        return pads;
    }

    @Override
    public void close() {
        closed = true;
    }
}
