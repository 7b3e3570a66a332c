package dev.lamp.runtime.training.evaluation;

import dev.lamp.assets.video.ContactSheet;
import dev.lamp.assets.video.Frame;
import java.util.ArrayList;
import java.util.List;

/** Collects a few dreams with the truth above each, for people to look at: those that failed first. */
final class TruthSheet {

    private static final int SCALE = 2;
    private static final int MOST = 8;

    private final int every;
    private final List<Dream> failed = new ArrayList<>();
    private final List<Dream> held = new ArrayList<>();

    private record Dream(String what, List<Frame> truth, List<Frame> dreamed) {}

    /** @param every shows every so many-th frame */
    TruthSheet(int every) {
        this.every = every;
    }

    /**
     * Adds a dream.
     *
     * @param what about the dream, in words
     * @param holds whether it is as it should be
     * @param truth its first frame and what truly came after it
     * @param dreamed what was dreamed after the first frame
     */
    void add(String what, boolean holds, List<Frame> truth, List<Frame> dreamed) {
        List<Dream> some = holds ? held : failed;
        if (some.size() < MOST) {
            List<Frame> dream = new ArrayList<>(truth.subList(0, 1));
            dream.addAll(dreamed);
            some.add(new Dream(what, some(truth), some(dream)));
        }
    }

    ContactSheet sheet() {
        ContactSheet sheet = new ContactSheet(SCALE);
        List<Dream> dreams = new ArrayList<>(failed);
        dreams.addAll(held.subList(0, Math.min(held.size(), MOST - failed.size())));
        for (Dream dream : dreams) {
            sheet.row("truth", dream.truth());
            sheet.row("dream: " + dream.what(), dream.dreamed());
        }
        return sheet;
    }

    private List<Frame> some(List<Frame> frames) {
        List<Frame> some = new ArrayList<>();
        for (int t = 0; t < frames.size(); t += every) {
            some.add(frames.get(t));
        }
        return some;
    }
}
