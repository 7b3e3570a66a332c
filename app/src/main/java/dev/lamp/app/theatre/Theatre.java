package dev.lamp.app.theatre;

import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.session.ThreadEnd;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tinylog.Logger;

/**
 * Full screen on the graphics card: a window of SDL's on a thread of its own, which shows the frames of the session
 * that plays in the main window, and hands the keys back to it. Frames may be given from any thread.
 */
public final class Theatre implements AutoCloseable {
    private static final double NANOS_PER_SECOND = 1e9;
    /** Where the display gives no beat, the processor gets a rest. */
    private static final long NAP_MILLIS = 4;

    private final Audience audience;
    private final Executor window;
    private final AtomicBoolean ends = new AtomicBoolean();
    private final Thread thread = new Thread(this::run, "theatre");
    private volatile Frame frame;
    private volatile int rate = 15;
    private TheatreLook look = TheatreLook.PLAIN;

    /** Who the theatre plays for; called through the executor of the window. */
    public interface Audience {

        /** A key went down or came up, by the name of its JavaFX key code. */
        void key(String name, boolean down);

        /** The theatre lost the keyboard: nothing is held any more. */
        void lostKeys();

        /** The theatre has closed. */
        void left();

        /** The theatre could not open. */
        void failed(TheatreException why);
    }

    /**
     * @param window runs what the audience is told
     * @param first the frame to begin with
     */
    public Theatre(Audience audience, Executor window, Frame first) {
        this.audience = audience;
        this.window = window;
        this.frame = Objects.requireNonNull(first, "first");
        thread.setDaemon(true);
    }

    /**
     * Makes a theatre, unless this system has no place for a second event loop beside JavaFX.
     *
     * @param system the name of the operating system
     */
    static Theatre make(String system, Audience audience, Executor window, Frame first) throws TheatreException {
        if (system.toLowerCase(Locale.ROOT).contains("mac")) {
            throw TheatreException.oneEventLoop();
        }
        return new Theatre(audience, window, first);
    }

    /** Opens it. */
    public void open() {
        thread.start();
    }

    /** Shows a frame from the next refresh on. */
    public void show(Frame next) {
        frame = next;
    }

    /** Sets how many frames come in a second, which is how long one passes into the next. */
    public void rate(int framesPerSecond) {
        rate = framesPerSecond;
    }

    private void run() {
        try (SdlSurface surface = SdlSurface.open(true);
                FramePainter painter = new FramePainter()) {
            play(surface, painter);
            window.execute(audience::left);
        } catch (TheatreException closed) {
            Logger.warn(closed, "the theatre stays closed");
            window.execute(() -> audience.failed(closed));
        }
    }

    private void play(SdlSurface surface, FramePainter painter) {
        Frame shown = null;
        long since = System.nanoTime();
        while (!ends.get() && !surface.wantsToClose()) {
            surface.listen(this::key);
            if (surface.lostFocus()) {
                window.execute(audience::lostKeys);
            }
            Frame next = frame;
            if (next != shown) {
                painter.show(next);
                shown = next;
                since = System.nanoTime();
            }
            double share = (System.nanoTime() - since) / NANOS_PER_SECOND * rate;
            int[] size = surface.size();
            painter.paint(size[0], size[1], (float) Math.min(1, share), look);
            surface.swap();
            nap();
        }
    }

    private static void nap() {
        try {
            Thread.sleep(NAP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void key(int scancode, boolean down) {
        String name = SdlKeys.name(scancode).orElse("");
        if (down && (name.equals("ESCAPE") || name.equals("F11"))) {
            ends.set(true);
        } else if (down && name.equals("F")) {
            look = look.next();
        } else if (!name.isEmpty()) {
            window.execute(() -> audience.key(name, down));
        }
    }

    /** Closes it, and waits until it is closed. */
    @Override
    public void close() {
        ends.set(true);
        ThreadEnd.await(thread);
    }
}
