package dev.lamp.app.play;

import dev.lamp.actions.LatentAction;
import dev.lamp.app.record.Keyframes;
import dev.lamp.app.record.Moment;
import dev.lamp.app.record.Timeline;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.util.Optional;

/** Keeps the world and its timeline together: whatever one does, the other notes. For the dream loop's thread. */
final class Tape {
    private final Dream dream;
    private final Timeline timeline;
    private final Keyframes keyframes = new Keyframes();
    private SamplingOptions sampling = SamplingOptions.DEFAULT;
    /** The moment whose confidence the dream still knows; null if it is none of the timeline's. */
    private Moment latest;

    Tape(Dream dream, Timeline timeline) {
        this.dream = dream;
        this.timeline = timeline;
    }

    /** How frames are drawn from here on. */
    SamplingOptions sampling() {
        return sampling;
    }

    void tune(SamplingOptions options) {
        if (!options.equals(sampling)) {
            latest = null;
        }
        sampling = options;
        dream.sampling(options);
    }

    /** The world has started over. */
    Moment started(Frame prompt) {
        Moment first = timeline.start(prompt, sampling);
        keyframes.start(first, dream.world().snapshot());
        latest = null;
        return first;
    }

    /** The world has taken a step. */
    Moment played(LatentAction action, Frame frame) {
        Moment moment = timeline.add(action, sampling, frame);
        keyframes.keep(moment, dream.world().snapshot());
        latest = moment;
        return moment;
    }

    /** Takes a step drawn in a way of its own. */
    Moment step(LatentAction action, SamplingOptions once) {
        SamplingOptions before = sampling;
        tune(once);
        try {
            return played(action, dream.world().step(action));
        } finally {
            tune(before);
        }
    }

    /** Goes to a moment; false if it was played before the last start. */
    boolean go(Moment target) {
        if (!timeline.contains(target)) {
            return false;
        }
        if (timeline.now().filter(now -> now == target).isEmpty()) {
            travel(target);
            dream.sampling(sampling);
            keyframes.keep(target, dream.world().snapshot());
            timeline.go(target);
            latest = null;
        }
        return true;
    }

    /** Brings the world to a moment; it draws as that moment was drawn, if it had to be drawn again. */
    private void travel(Moment target) {
        Keyframes.Way way = keyframes.to(target);
        dream.world().restore(way.state());
        way.moments().forEach(this::again);
    }

    private void again(Moment moment) {
        dream.sampling(moment.sampling());
        dream.world().step(moment.action().orElseThrow());
    }

    /**
     * How sure the model was of each token of the present frame, 0 to 1, row by row; if the dream has forgotten, the
     * frame is made again. Empty for a prompt, which nobody dreamed.
     */
    Optional<float[]> confidence() {
        Optional<Moment> dreamed = timeline.now().filter(now -> now.action().isPresent());
        if (dreamed.isEmpty()) {
            return Optional.empty();
        }
        Moment now = dreamed.get();
        if (latest == now) {
            return Optional.of(dream.confidence());
        }
        travel(now.parent().orElseThrow());
        again(now);
        float[] confidence = dream.confidence();
        dream.sampling(sampling);
        return Optional.of(confidence);
    }

    Timeline timeline() {
        return timeline;
    }
}
