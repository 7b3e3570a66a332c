package dev.lamp.app.lab;

import dev.lamp.assets.error.MendableException;
import java.util.ArrayList;
import java.util.List;

/** Counts what an import has kept and dropped, and says so. For one thread; {@link #words} gives what is handed on. */
final class ImportReport {

    private final List<MendableException> unreadable = new ArrayList<>();
    private int videos;
    private int clips;
    private int keptFrames;
    private int stillFrames;
    private int shortPieces;
    private int shortFrames;
    private int cuts;

    void video() {
        videos++;
    }

    void unreadable(MendableException problem) {
        unreadable.add(problem);
    }

    /** What was wrong with each video that could not be read. */
    List<MendableException> unreadable() {
        return List.copyOf(unreadable);
    }

    void kept(int frames) {
        clips++;
        keptFrames += frames;
    }

    void still(int frames) {
        stillFrames += frames;
    }

    void tooShort(int frames) {
        shortPieces++;
        shortFrames += frames;
    }

    void cut() {
        cuts++;
    }

    /** How many clips there are to learn from. */
    int clips() {
        return clips;
    }

    /** What was kept and what was dropped, in a few sentences. */
    String words() {
        StringBuilder words = new StringBuilder();
        words.append(String.format("%d videos became %d clips of %d frames.", videos, clips, keptFrames));
        if (stillFrames > 0) {
            words.append(String.format(" Dropped %d frames in which nothing moves.", stillFrames));
        }
        if (cuts > 0) {
            words.append(String.format(" Parted at %d cuts.", cuts));
        }
        if (shortPieces > 0) {
            words.append(String.format(
                    " Dropped %d pieces of fewer than %d frames, %d frames in all.",
                    shortPieces, ClipCutter.SHORTEST, shortFrames));
        }
        unreadable.forEach(problem -> words.append(' ').append(problem.getMessage()));
        return words.toString();
    }
}
