package dev.lamp.app.lab;

import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Cuts the frames of a video into clips to learn from: it ends one at every cut, and leaves out stretches where nothing
 * moves and pieces that are too short. For one video.
 */
final class ClipCutter {

    /** The training program asks for stretches of this many frames. */
    static final int SHORTEST = 32;
    /** Longer clips are parted, so that memory stays bounded. */
    static final int LONGEST = 1800;
    /** Frames, about two seconds, after which a standstill is no pause any more. */
    static final int STANDSTILL = 30;

    private static final int FRAMES_PER_SECOND = 15;
    /** A cut shows other colours: at least this share of the pixels has to find another place among them. */
    private static final double CUT = 0.5;
    /** Fewer pixels than these are noise of the camera or of the compression. */
    private static final int MOVED = 3;

    private final List<Frame> frames = new ArrayList<>();
    private final Consumer<Clip> clips;
    private final ImportReport report;
    private Frame last;
    private int still;

    /**
     * @param clips gets the clips
     * @param report counts what was kept and dropped
     */
    ClipCutter(Consumer<Clip> clips, ImportReport report) {
        this.clips = clips;
        this.report = report;
    }

    /** The next frame of the video. */
    void add(Frame frame) {
        if (last != null && isCut(last, frame)) {
            report.cut();
            end();
        }
        still = last != null && last.differingPixels(frame) <= MOVED ? still + 1 : 0;
        last = frame;
        if (still < STANDSTILL) {
            frames.add(frame);
            if (frames.size() == LONGEST) {
                flush();
            }
        } else if (still == STANDSTILL) {
            int moving = Math.max(0, frames.size() - STANDSTILL);
            report.still(frames.size() - moving + 1);
            frames.subList(moving, frames.size()).clear();
            flush();
        } else {
            report.still(1);
        }
    }

    /** The video is over, or cut. */
    void end() {
        flush();
        last = null;
        still = 0;
    }

    private void flush() {
        if (frames.size() >= SHORTEST) {
            report.kept(frames.size());
            clips.accept(new Clip(frames, FRAMES_PER_SECOND));
        } else if (!frames.isEmpty()) {
            report.tooShort(frames.size());
        }
        frames.clear();
    }

    /** Scrolling changes most pixels and few colours; a cut changes the colours. */
    private static boolean isCut(Frame before, Frame after) {
        int[] counts = new int[before.palette().size()];
        for (byte index : before.toIndices()) {
            counts[Byte.toUnsignedInt(index)]++;
        }
        for (byte index : after.toIndices()) {
            counts[Byte.toUnsignedInt(index)]--;
        }
        int moved = 0;
        for (int count : counts) {
            moved += Math.max(0, count);
        }
        return moved > CUT * before.size().pixels();
    }
}
