package dev.lamp.app.play;

import dev.lamp.app.record.Branch;
import dev.lamp.app.record.Moment;
import dev.lamp.app.record.TimelineState;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Moving about in what was played. A move shows its frame at once; the world follows when the player has come to rest,
 * or before it goes on. For the window's thread.
 */
public final class TimelineModel {
    private static final long REST_NANOS = 120_000_000L;
    private static final double NANOS_PER_SECOND = 1e9;
    /** Rewinding goes twice as fast as playing. */
    private static final int REWIND_SPEED = 2;

    private final ReadOnlyObjectWrapper<TimelineState> state = new ReadOnlyObjectWrapper<>(TimelineState.EMPTY);
    private final Runnable halt;
    private final Consumer<Moment> show;
    private DreamSession session;
    private long version = -1;
    private Moment target;
    private long lastNanos;
    private long movedNanos;
    private boolean rewinding;

    /**
     * @param halt keeps the world from going on by itself
     * @param show puts the frame of a moment on the stage
     */
    TimelineModel(Runnable halt, Consumer<Moment> show) {
        this.halt = halt;
        this.show = show;
    }

    void attach(DreamSession opened) {
        session = opened;
        version = -1;
        target = null;
    }

    /** What was played, and where in it we are. */
    public ReadOnlyObjectProperty<TimelineState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether a moment is shown that the world has not gone to yet. */
    boolean isSeeking() {
        return target != null || session != null && session.isSeeking();
    }

    void pulse(long nanoTime, int rate) {
        lastNanos = nanoTime;
        if (session == null) {
            return;
        }
        if (rewinding) {
            if (nanoTime - movedNanos >= NANOS_PER_SECOND / (REWIND_SPEED * rate)) {
                state.get().away(-1).ifPresent(this::move);
            }
        } else if (target != null && nanoTime - movedNanos >= REST_NANOS) {
            commit();
        }
        if (!isSeeking() && version != session.timeline().version()) {
            version = session.timeline().version();
            state.set(session.timeline().state());
        }
    }

    /** One frame back. */
    public void back() {
        jump(-1);
    }

    /**
     * One frame on along what was played.
     *
     * @return false if this is the last
     */
    public boolean forward() {
        boolean possible = !state.get().atEnd();
        if (possible) {
            jump(1);
        }
        return possible;
    }

    /** Some frames on, or back, as far as there are any. */
    public void jump(int frames) {
        state.get().away(frames).ifPresent(this::go);
    }

    /** To a moment; the world waits there. */
    public void go(Moment moment) {
        if (session != null) {
            halt.run();
            move(moment);
        }
    }

    /** While held, what was played runs backwards. */
    public void rewind(boolean held) {
        if (session == null || held == rewinding) {
            return;
        }
        if (held) {
            halt.run();
        }
        rewinding = held;
        if (!held) {
            commit();
        }
    }

    public boolean isRewinding() {
        return rewinding;
    }

    /** To the end of the branch that is so many further in the list of branches, around its ends. */
    public void switchBranch(int by) {
        List<Branch> branches = state.get().branches();
        state.get()
                .branch()
                .map(branch -> branches.get(Math.floorMod(branch.id() + by, branches.size())))
                .ifPresent(branch -> go(branch.tip()));
    }

    /** Gives a branch a name. */
    public void rename(Branch branch, String name) {
        if (session != null) {
            session.timeline().rename(branch.id(), name);
        }
    }

    private void move(Moment moment) {
        target = moment;
        movedNanos = lastNanos;
        TimelineState before = state.get();
        int index = before.line().indexOf(moment);
        if (index >= 0) {
            state.set(new TimelineState(before.line(), index, before.branches()));
        }
        show.accept(moment);
    }

    /** Has the world go where the player went. */
    void commit() {
        if (target != null) {
            session.go(target);
            target = null;
        }
    }

    /** Forgets a move, as when the world starts over. */
    void forget() {
        target = null;
        rewinding = false;
    }

    /** The moment that is shown. */
    Optional<Moment> now() {
        return Optional.ofNullable(target).or(() -> state.get().now());
    }
}
