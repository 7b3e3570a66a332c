package dev.lamp.tokenizer.training;

import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.Palette;

/**
 * What a tokenizer is trained and measured on. Training asks {@code training} for seeds from 1,000,000 on, measuring
 * the other two for seeds below.
 *
 * @param training the mix to learn from
 * @param themes frames in curated themes only
 * @param drawn frames in drawn styles only
 * @param palette of all frames
 */
public record TokenizerData(FrameSource training, FrameSource themes, FrameSource drawn, Palette palette) {

    /** The procedural platformer; 40 % of what is learned from, doodles aside, is drawn. */
    public static TokenizerData platformer() {
        ClipOptions options = ClipOptions.training();
        return new TokenizerData(
                clips(options.withDrawnShare(0.4)),
                clips(options.withDrawnShare(0).withDoodleShare(0)),
                clips(options.withDrawnShare(1).withDoodleShare(0)),
                StandardPalette.PALETTE);
    }

    private static FrameSource clips(ClipOptions options) {
        ClipGenerator generator = new ClipGenerator();
        return seed -> generator.clip(seed, options).frames().stream()
                .map(Frame::toIndices)
                .toList();
    }
}
