package dev.lamp.tokenizer.training;

import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.Palette;
import dev.lamp.tokenizer.training.loop.MixedSeed;
import java.util.Random;

/**
 * What a tokenizer is trained and measured on. Training asks {@code training} and {@code others} for seeds from
 * 1,000,000 on, measuring the other two for seeds below.
 *
 * @param training the worlds that have to come through exactly
 * @param others pictures unlike them, to which a part of the codes goes, so that they come through as well as possible
 * @param themes frames in curated themes only
 * @param drawn frames in drawn styles only
 * @param palette of all frames
 */
public record TokenizerData(
        FrameSource training, FrameSource others, FrameSource themes, FrameSource drawn, Palette palette) {

    /** One in so many of the other pictures is a doodle. */
    private static final int DOODLES = 4;

    /** The procedural platformer, 40 % of it drawn; the others are sketches and doodles. */
    public static TokenizerData platformer() {
        ClipOptions options = ClipOptions.training().withDoodleShare(0);
        return new TokenizerData(
                clips(options.withDrawnShare(0.4)),
                sketchesAndDoodles(),
                clips(options.withDrawnShare(0)),
                clips(options.withDrawnShare(1)),
                StandardPalette.PALETTE);
    }

    private static FrameSource sketchesAndDoodles() {
        FrameSource sketches = new SketchFrames();
        FrameSource doodles = clips(ClipOptions.training().withLength(1).withDoodleShare(1));
        return seed ->
                new Random(MixedSeed.of(seed)).nextInt(DOODLES) == 0 ? doodles.frames(seed) : sketches.frames(seed);
    }

    private static FrameSource clips(ClipOptions options) {
        ClipGenerator generator = new ClipGenerator();
        return seed -> generator.clip(seed, options).frames().stream()
                .map(Frame::toIndices)
                .toList();
    }
}
