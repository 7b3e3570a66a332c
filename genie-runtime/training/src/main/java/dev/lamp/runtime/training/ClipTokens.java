package dev.lamp.runtime.training;

import dev.lamp.actions.training.LatentActionLabels;
import dev.lamp.assets.video.Clip;
import dev.lamp.runtime.training.dynamics.ClipEncoder;
import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.runtime.training.dynamics.TokenClip;
import dev.lamp.tokenizer.training.PatchCodebook;
import java.util.ArrayList;
import java.util.List;

/** Encodes clips with a trained tokenizer and a trained latent action model. */
final class ClipTokens implements ClipEncoder, AutoCloseable {

    private final PatchCodebook codebook;
    private final LatentActionLabels labels;

    /** Takes over the labels, which are closed with it. */
    ClipTokens(PatchCodebook codebook, LatentActionLabels labels) {
        this.codebook = codebook;
        this.labels = labels;
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

    /** The same without looking for actions, which takes most of the time: all are the first one. */
    ClipEncoder ofTokensOnly() {
        return clips -> clips.stream()
                .map(clip -> new TokenClip(tokens(clip), new byte[clip.length() - 1]))
                .toList();
    }

    private static TokenClip clip(short[] tokens, int[] seen) {
        byte[] actions = new byte[seen.length];
        for (int t = 0; t < seen.length; t++) {
            actions[t] = (byte) seen[t];
        }
        return new TokenClip(tokens, actions);
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
