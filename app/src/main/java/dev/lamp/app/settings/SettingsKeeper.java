package dev.lamp.app.settings;

import dev.lamp.app.ui.Background;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tinylog.Logger;

/**
 * Writes the settings soon after they have changed, so that whoever is killed loses a second of them at most. For the
 * window's thread, which only looks; the writing happens in the background.
 */
public final class SettingsKeeper {

    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final SettingsStore store;
    private final Background background;
    private final Supplier<Settings> present;
    private final Consumer<Exception> refusal;
    private final Object writing = new Object();
    private volatile Settings kept;
    private long looked;
    private boolean refused;

    /**
     * @param kept what is in the store
     * @param present tells how things stand; asked on the window's thread
     * @param refusal told when nothing can be written, once until something could be
     */
    public SettingsKeeper(
            SettingsStore store,
            Background background,
            Settings kept,
            Supplier<Settings> present,
            Consumer<Exception> refusal) {
        this.store = store;
        this.background = background;
        this.kept = kept;
        this.present = present;
        this.refusal = refusal;
    }

    /** Time goes on: has anything changed by now? */
    public void pulse(long nanoTime) {
        if (nanoTime - looked < EVERY_NANOS) {
            return;
        }
        looked = nanoTime;
        Settings now = present.get();
        if (!now.equals(kept)) {
            kept = now;
            background.run(this::write, written -> refused = false, this::refused);
        }
    }

    /** Something of what Lamp remembers, be it the settings or what lies beside them, could not be written. */
    public void refused(Exception failure) {
        Logger.warn(failure, "something could not be remembered");
        if (!refused) {
            refused = true;
            refusal.accept(failure);
        }
    }

    /** Writes the settings at once, whether they have changed or not. */
    public void keepNow() throws IOException {
        kept = present.get();
        write();
    }

    /** Writes the latest, whoever comes first; so nothing older ever follows it. */
    private Settings write() throws IOException {
        synchronized (writing) {
            Settings latest = kept;
            store.save(latest);
            return latest;
        }
    }
}
