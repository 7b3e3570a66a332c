package dev.lamp.app.record;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.util.Objects;
import java.util.Optional;

/**
 * One frame of a {@link Timeline} and how it came about: the moment before it, the action, and how it was drawn. Those
 * three and the seed make the frame again. Immutable; two moments are equal only if they are the same.
 */
public final class Moment {
    private final Moment parent;
    private final LatentAction action;
    private final SamplingOptions sampling;
    private final Frame frame;
    private final long step;
    private final int branch;

    private Moment(Moment parent, LatentAction action, SamplingOptions sampling, Frame frame, int branch) {
        this.parent = parent;
        this.action = action;
        this.sampling = Objects.requireNonNull(sampling, "sampling");
        this.frame = Objects.requireNonNull(frame, "frame");
        this.step = parent == null ? 0 : parent.step + 1;
        this.branch = branch;
    }

    static Moment first(Frame frame, SamplingOptions sampling) {
        return new Moment(null, null, sampling, frame, 0);
    }

    Moment then(LatentAction nextAction, SamplingOptions nextSampling, Frame nextFrame, int nextBranch) {
        return new Moment(this, Objects.requireNonNull(nextAction, "action"), nextSampling, nextFrame, nextBranch);
    }

    /** The moment before; empty for the first. */
    public Optional<Moment> parent() {
        return Optional.ofNullable(parent);
    }

    /** What led here; empty for the first moment. */
    public Optional<LatentAction> action() {
        return Optional.ofNullable(action);
    }

    /** How the frame was drawn. */
    public SamplingOptions sampling() {
        return sampling;
    }

    public Frame frame() {
        return frame;
    }

    /** Steps since the prompt. */
    public long step() {
        return step;
    }

    /** The branch it belongs to, from 0. */
    public int branch() {
        return branch;
    }

    /** Whether the same action, drawn the same way, led here; it leads to the same frame again. */
    boolean isReachedBy(LatentAction otherAction, SamplingOptions otherSampling) {
        return Objects.equals(action, otherAction) && sampling.equals(otherSampling);
    }
}
