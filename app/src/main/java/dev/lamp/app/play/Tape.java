package dev.lamp.app.play;

import dev.lamp.actions.LatentAction;
import dev.lamp.app.record.Keyframes;
import dev.lamp.app.record.Moment;
import dev.lamp.app.record.Timeline;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.dynamics.SamplingOptions;

/** Keeps the world and its timeline together: whatever one does, the other notes. For the dream loop's thread. */
final class Tape {
    private final Dream dream;
    private final Timeline timeline;
    private final Keyframes keyframes = new Keyframes();
    private SamplingOptions sampling = SamplingOptions.DEFAULT;

    Tape(Dream dream, Timeline timeline) {
        this.dream = dream;
        this.timeline = timeline;
    }

    /** How frames are drawn from here on. */
    SamplingOptions sampling() {
        return sampling;
    }

    void tune(SamplingOptions options) {
        sampling = options;
        dream.sampling(options);
    }

    /** The world has started over. */
    Moment started(Frame prompt) {
        Moment first = timeline.start(prompt, sampling);
        keyframes.start(first, dream.world().snapshot());
        return first;
    }

    /** The world has taken a step. */
    Moment played(LatentAction action, Frame frame) {
        Moment moment = timeline.add(action, sampling, frame);
        keyframes.keep(moment, dream.world().snapshot());
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
            Keyframes.Way way = keyframes.to(target);
            dream.world().restore(way.state());
            for (Moment moment : way.moments()) {
                dream.sampling(moment.sampling());
                dream.world().step(moment.action().orElseThrow());
            }
            dream.sampling(sampling);
            keyframes.keep(target, dream.world().snapshot());
            timeline.go(target);
        }
        return true;
    }

    Timeline timeline() {
        return timeline;
    }
}
