package dev.lamp.app.record;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that was played since the last prompt: a tree of moments, one of which is the present. Playing on from an
 * earlier moment starts a branch, unless it repeats what was played from there before. Thread-safe.
 */
public final class Timeline {
    private final List<Moment> moments = new ArrayList<>();
    private final List<Branch> branches = new ArrayList<>();
    private final Map<Moment, List<Moment>> children = new HashMap<>();
    /** The child that was visited last: the way that the line takes. */
    private final Map<Moment, Moment> next = new HashMap<>();

    private Moment now;
    private long version;

    /** Forgets everything and starts with a prompt. */
    public synchronized Moment start(Frame frame, SamplingOptions sampling) {
        moments.clear();
        branches.clear();
        children.clear();
        next.clear();
        now = Moment.first(frame, sampling);
        moments.add(now);
        branches.add(new Branch(0, "Branch 1", now, now));
        version++;
        return now;
    }

    /**
     * Goes on from the present moment.
     *
     * @throws IllegalStateException before the start
     */
    public synchronized Moment add(LatentAction action, SamplingOptions sampling, Frame frame) {
        if (now == null) {
            throw new IllegalStateException("expected a prompt before the first action, found none");
        }
        List<Moment> siblings = children.computeIfAbsent(now, moment -> new ArrayList<>(1));
        for (Moment sibling : siblings) {
            if (sibling.isReachedBy(action, sampling)) {
                visit(sibling);
                return sibling;
            }
        }
        int branch = siblings.isEmpty() ? now.branch() : branches.size();
        Moment moment = now.then(action, sampling, frame, branch);
        if (siblings.isEmpty()) {
            branches.set(branch, branches.get(branch).grown(moment));
        } else {
            branches.add(new Branch(branch, "Branch " + (branch + 1), moment, moment));
        }
        siblings.add(moment);
        moments.add(moment);
        visit(moment);
        return moment;
    }

    private void visit(Moment child) {
        next.put(now, child);
        now = child;
        version++;
    }

    /** Makes a moment the present one. A moment from before the last start is ignored. */
    public synchronized void go(Moment moment) {
        if (!contains(moment)) {
            return;
        }
        for (Moment child = moment;
                child.parent().isPresent();
                child = child.parent().get()) {
            next.put(child.parent().get(), child);
        }
        now = moment;
        version++;
    }

    /** Whether a moment was played since the last start. */
    public synchronized boolean contains(Moment moment) {
        return !moments.isEmpty() && root(moment) == moments.get(0);
    }

    private static Moment root(Moment moment) {
        Moment root = moment;
        while (root.parent().isPresent()) {
            root = root.parent().get();
        }
        return root;
    }

    /** Gives a branch another name; a blank one is ignored. */
    public synchronized void rename(int branch, String name) {
        if (!name.isBlank()) {
            branches.set(branch, branches.get(branch).named(name.strip()));
            version++;
        }
    }

    /** The present moment; empty before the start. */
    public synchronized Optional<Moment> now() {
        return Optional.ofNullable(now);
    }

    /** All moments, each after its parent. */
    public synchronized List<Moment> moments() {
        return List.copyOf(moments);
    }

    /** How many moments there are. */
    public synchronized int size() {
        return moments.size();
    }

    /** A number that grows with every change. */
    public synchronized long version() {
        return version;
    }

    /** What it holds now. */
    public synchronized TimelineState state() {
        if (now == null) {
            return TimelineState.EMPTY;
        }
        List<Moment> line = path(now);
        int index = line.size() - 1;
        for (Moment moment = next.get(now); moment != null; moment = next.get(moment)) {
            line.add(moment);
        }
        return new TimelineState(line, index, branches);
    }

    /** The moments from the prompt to a moment, both included. */
    public static List<Moment> path(Moment moment) {
        List<Moment> path = new ArrayList<>();
        for (Optional<Moment> step = Optional.of(moment);
                step.isPresent();
                step = step.get().parent()) {
            path.add(step.get());
        }
        Collections.reverse(path);
        return path;
    }
}
