package dev.lamp.app.play;

import dev.lamp.app.record.WorldFile;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/** How far a world file has been played again. For the window's thread. */
final class ReplayProgress {
    private static final double NONE = -1;

    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(NONE);

    /** From now on a session plays a world again; what its thread has to tell comes through the window. */
    void begin(DreamSession session, WorldFile world, Executor window) {
        share.set(0);
        double all = Math.max(1, world.steps());
        session.replay(world, done -> window.execute(() -> came(done / all)));
    }

    private void came(double now) {
        share.set(now > 1 || share.get() < 0 ? NONE : now);
    }

    /** Nothing is played again any more. */
    void end() {
        share.set(NONE);
    }

    /** 0 to 1; below 0 if nothing is played again. */
    ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }
}
