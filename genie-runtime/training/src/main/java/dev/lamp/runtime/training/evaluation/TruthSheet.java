package dev.lamp.runtime.training.evaluation;

import dev.lamp.assets.video.ContactSheet;
import dev.lamp.assets.video.Frame;
import java.util.ArrayList;
import java.util.List;

/** Collects a few dreams with the truth above each, for people to look at. */
final class TruthSheet {

    private static final int SCALE = 2;
    private static final int MOST = 8;

    private final ContactSheet sheet = new ContactSheet(SCALE);
    private final int every;
    private int shown;

    /** @param every shows every so many-th frame */
    TruthSheet(int every) {
        this.every = every;
    }

    /**
     * Adds a dream, unless there are enough.
     *
     * @param what about the dream, in words
     * @param truth its first frame and what truly came after it
     * @param dreamed what was dreamed after the first frame
     */
    void add(String what, List<Frame> truth, List<Frame> dreamed) {
        if (shown++ >= MOST) {
            return;
        }
        List<Frame> dream = new ArrayList<>(truth.subList(0, 1));
        dream.addAll(dreamed);
        sheet.row("truth", some(truth));
        sheet.row("dream: " + what, some(dream));
    }

    ContactSheet sheet() {
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
