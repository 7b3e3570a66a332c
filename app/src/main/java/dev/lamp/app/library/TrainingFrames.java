package dev.lamp.app.library;

import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.compare.FamiliarityScale;
import dev.lamp.tokenizer.FrameTokenizer;
import java.util.List;
import java.util.stream.LongStream;

/** Frames such as the shipped models learned from, of seeds that they did not: what "familiar" is measured against. */
public final class TrainingFrames {

    private static final long FIRST_SEED = 600_000;
    private static final int COUNTED = 240;
    private static final int MEASURED = 120;
    private static final int LENGTH = 3;

    private TrainingFrames() {}

    /** A scale that tells how familiar pictures are to a tokenizer; takes a second or so. */
    public static FamiliarityScale scale(FrameTokenizer tokenizer) {
        return new FamiliarityScale(tokenizer, frames(FIRST_SEED, COUNTED), frames(FIRST_SEED + COUNTED, MEASURED));
    }

    private static List<Frame> frames(long firstSeed, int count) {
        ClipGenerator generator = new ClipGenerator();
        ClipOptions options = ClipOptions.training().withLength(LENGTH);
        return LongStream.range(firstSeed, firstSeed + count)
                .mapToObj(seed -> last(generator.clip(seed, options)))
                .toList();
    }

    private static Frame last(Clip clip) {
        return clip.frame(clip.length() - 1);
    }
}
