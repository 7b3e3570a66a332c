package dev.lamp.app.play;

import dev.lamp.actions.LatentAction;
import dev.lamp.app.record.Moment;
import dev.lamp.assets.video.Frame;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * The eight possible next frames. While it is open it looks ahead whenever the world rests, and at any time on demand.
 * For the window's thread.
 */
public final class WhatIfModel {
    /** A player who takes one step after another need not wait for what else could have been. */
    private static final long REST_NANOS = 200_000_000L;

    private final ReadOnlyObjectWrapper<List<Frame>> frames = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper current = new ReadOnlyBooleanWrapper();
    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private final Executor window;
    private final TimelineModel timeline;
    private final Consumer<LatentAction> act;
    private DreamSession session;
    private Moment asked;
    private Moment answered;
    private Moment seen;
    private long seenNanos;

    /**
     * @param window runs what the loop's thread has to tell the window
     * @param timeline says which moment is shown
     * @param act takes a step
     */
    WhatIfModel(Executor window, TimelineModel timeline, Consumer<LatentAction> act) {
        this.window = window;
        this.timeline = timeline;
        this.act = act;
    }

    void attach(DreamSession opened) {
        session = opened;
        forget();
    }

    /** Another world begins: what could have come next in the one before says nothing any more. */
    void forget() {
        asked = null;
        answered = null;
        frames.set(List.of());
    }

    /** Whether anybody looks. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** The next frame for each action in their order; empty while they are not known. */
    public ReadOnlyObjectProperty<List<Frame>> framesProperty() {
        return frames.getReadOnlyProperty();
    }

    /** Whether the frames belong to the moment that is shown; otherwise they are those of an earlier one. */
    public ReadOnlyBooleanProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    void pulse(long nanoTime, boolean resting) {
        Moment now = timeline.now().orElse(null);
        current.set(now != null && answered == now);
        if (now != seen || !resting) {
            seen = now;
            seenNanos = nanoTime;
        } else if (open.get() && now != null && asked != now && nanoTime - seenNanos >= REST_NANOS) {
            look();
        }
    }

    /** Looks ahead from the moment that is shown. */
    void look() {
        if (session == null || timeline.now().isEmpty()) {
            return;
        }
        timeline.commit();
        asked = timeline.now().get();
        DreamSession looking = session;
        looking.lookAhead((moment, next) -> window.execute(() -> answer(looking, moment, next)));
    }

    /** Who is over with when the answer comes has nothing to say any more. */
    private void answer(DreamSession from, Moment moment, List<Frame> next) {
        if (from == session) {
            answered = moment;
            frames.set(List.copyOf(next));
        }
    }

    /** Takes one of the eight ways. */
    public void take(int action) {
        act.accept(new LatentAction(action));
    }
}
