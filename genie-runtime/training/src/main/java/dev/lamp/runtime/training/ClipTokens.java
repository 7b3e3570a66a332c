package dev.lamp.runtime.training;

import dev.lamp.actions.training.LatentActionLabels;
import dev.lamp.assets.video.Clip;
import dev.lamp.runtime.training.dynamics.ClipEncoder;
import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.runtime.training.dynamics.TokenClip;
import dev.lamp.runtime.training.dynamics.WishedActions;
import dev.lamp.tokenizer.training.PatchCodebook;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Encodes clips with a trained tokenizer and a trained latent action model. */
final class ClipTokens implements ClipEncoder, AutoCloseable {

    private final PatchCodebook codebook;
    private final LatentActionLabels labels;
    private final WishedActions wishes;
    private final SplittableRandom random = new SplittableRandom(1);

    /** Takes over the labels, which are closed with it. */
    ClipTokens(PatchCodebook codebook, LatentActionLabels labels, WishedActions wishes) {
        this.codebook = codebook;
        this.labels = labels;
        this.wishes = wishes;
    }

    @Override
    public synchronized List<TokenClip> encode(List<Clip> clips) {
        List<int[]> actions = labels.labelClips(clips);
        List<TokenClip> encoded = new ArrayList<>();
        for (int i = 0; i < clips.size(); i++) {
            encoded.add(clip(tokens(clips.get(i)), actions.get(i)));
        }
        return encoded;
    }

    private TokenClip clip(short[] tokens, int[] seen) {
        byte[] told = wishes.of(seen, random);
        boolean[] wished = new boolean[told.length];
        for (int t = 0; t < told.length; t++) {
            wished[t] = told[t] != seen[t];
        }
        return new TokenClip(tokens, told, wished);
    }

    private short[] tokens(Clip clip) {
        short[] tokens = new short[clip.length() * DynamicsConfig.TOKENS];
        for (int t = 0; t < clip.length(); t++) {
            int[] codes = codebook.encode(clip.frame(t).toIndices());
            for (int i = 0; i < codes.length; i++) {
                tokens[t * DynamicsConfig.TOKENS + i] = (short) codes[i];
            }
        }
        return tokens;
    }

    @Override
    public synchronized void close() {
        labels.close();
    }
}
