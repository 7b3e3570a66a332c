package dev.lamp.app.gamepad;

import java.util.List;

/** Where the states of gamepads come from. For one thread, which opens, polls and closes it. */
public interface PadSource extends AutoCloseable {

    /** All gamepads that are plugged in at this moment. */
    List<PadState> poll();

    @Override
    void close();

    /** Opens a source; on the thread that will poll it. */
    @FunctionalInterface
    interface Opener {

        /** @throws PadUnavailableException if gamepads cannot be read on this machine */
        PadSource open() throws PadUnavailableException;
    }
}
