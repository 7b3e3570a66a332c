package dev.lamp.tokenizer.training;

import java.util.List;

/** Gives consecutive frames for a seed, always the same; called by several threads at once. */
@FunctionalInterface
public interface FrameSource {

    /** Frames of one clip, 64 x 64 palette indices each. */
    List<byte[]> frames(long seed);
}
