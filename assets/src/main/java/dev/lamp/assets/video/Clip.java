package dev.lamp.assets.video;

import java.util.List;

/**
 * A stretch of video: frames of one size and palette at a constant rate. It holds pixels and nothing else: no controls,
 * no level, so whatever learns from clips cannot learn from anything but what can be seen.
 *
 * @param frames at least one frame, all of the same size and palette
 * @param framesPerSecond the rate the clip was made at, 1 to 120
 */
public record Clip(List<Frame> frames, int framesPerSecond) {

    private static final int MAX_RATE = 120;

    public Clip {
        frames = List.copyOf(frames);
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("expected at least one frame, found none");
        }
        if (framesPerSecond < 1 || framesPerSecond > MAX_RATE) {
            throw new IllegalArgumentException(
                    "expected a rate of 1 to " + MAX_RATE + " frames per second, found " + framesPerSecond);
        }
        Frame first = frames.get(0);
        for (Frame frame : frames) {
            if (!frame.size().equals(first.size()) || !frame.palette().equals(first.palette())) {
                throw new IllegalArgumentException("expected every frame of a clip to share size and palette");
            }
        }
    }

    public FrameSize size() {
        return frames.get(0).size();
    }

    public Palette palette() {
        return frames.get(0).palette();
    }

    public int length() {
        return frames.size();
    }

    public Frame frame(int t) {
        return frames.get(t);
    }
}
