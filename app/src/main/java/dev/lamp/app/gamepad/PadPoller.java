package dev.lamp.app.gamepad;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.tinylog.Logger;

/** Polls gamepads on a thread of its own and tells the window what has changed. */
public final class PadPoller implements AutoCloseable {

    private static final long POLL_MILLIS = 5;
    /** Nobody waits for a gamepad that is being plugged in. */
    private static final long IDLE_MILLIS = 200;

    private static final long PATIENCE_MILLIS = 2_000;

    private final PadSource.Opener opener;
    private final Executor window;
    private final Consumer<List<PadState>> changed;
    private final Consumer<PadUnavailableException> unavailable;
    private final Thread thread = new Thread(this::run, "lamp-gamepad");

    /**
     * Starts polling.
     *
     * @param opener opens the gamepads, on the polling thread
     * @param window runs what the window is told
     * @param changed told all states when one of them has changed
     * @param unavailable told, once, if there is nothing to poll
     */
    public PadPoller(
            PadSource.Opener opener,
            Executor window,
            Consumer<List<PadState>> changed,
            Consumer<PadUnavailableException> unavailable) {
        this.opener = opener;
        this.window = window;
        this.changed = changed;
        this.unavailable = unavailable;
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try (PadSource source = opener.open()) {
            List<PadState> before = List.of();
            while (!Thread.currentThread().isInterrupted()) {
                List<PadState> now = source.poll();
                if (!now.equals(before)) {
                    before = now;
                    window.execute(() -> changed.accept(now));
                }
                Thread.sleep(now.isEmpty() ? IDLE_MILLIS : POLL_MILLIS);
            }
        } catch (PadUnavailableException none) {
            Logger.info("{}", none.getMessage());
            window.execute(() -> unavailable.accept(none));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            Logger.error(broken, "gamepads are no longer read");
            window.execute(() -> unavailable.accept(new PadUnavailableException("reading them failed", broken)));
        }
    }

    /** Ends polling and waits until the gamepads are given back. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
