package dev.lamp.runtime.training.evaluation;

import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.rollout.Pixels;
import dev.lamp.runtime.rollout.Tally;
import dev.lamp.tokenizer.FrameTokenizer;
import java.util.ArrayList;
import java.util.List;

/** Encodes frames, decodes them again and counts the pixels that came back. */
final class TokenizerScorer {

    private final FrameTokenizer tokenizer;

    TokenizerScorer(FrameTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /**
     * What came back of a clip.
     *
     * @param all all pixels
     * @param moving pixels that differ from the frame before: hero, enemies, coins and what they uncover
     */
    record Score(Tally all, Tally moving) {}

    /**
     * Scores every {@code stride}-th frame of a clip from the second on.
     *
     * @param stride 1 or more; neighbouring frames share most of their patches
     */
    Score score(Clip clip, int stride) {
        List<Integer> chosen = new ArrayList<>();
        for (int t = 1; t < clip.length(); t += stride) {
            chosen.add(t);
        }
        List<Frame> decoded = tokenizer.decodeAll(
                tokenizer.encodeAll(chosen.stream().map(clip::frame).toList()));
        Tally all = Tally.NONE;
        Tally moving = Tally.NONE;
        for (int i = 0; i < chosen.size(); i++) {
            Frame truth = clip.frame(chosen.get(i));
            int pixels = truth.size().pixels();
            all = all.plus(new Tally(pixels - truth.differingPixels(decoded.get(i)), pixels));
            moving = moving.plus(Pixels.changed(clip.frame(chosen.get(i) - 1), truth, decoded.get(i)));
        }
        return new Score(all, moving);
    }
}
