package dev.lamp.runtime.training;

import ai.djl.Device;
import dev.lamp.actions.training.LatentActionLabels;
import dev.lamp.assets.platformer.Camera;
import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.ContactSheet;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.runtime.training.dynamics.DynamicsOptions;
import dev.lamp.runtime.training.dynamics.DynamicsTrainer;
import dev.lamp.runtime.training.dynamics.HeldOutClips;
import dev.lamp.runtime.training.dynamics.TokenClip;
import dev.lamp.runtime.training.dynamics.TokenPool;
import dev.lamp.runtime.training.dynamics.WarmStart;
import dev.lamp.tokenizer.TokenGrid;
import dev.lamp.tokenizer.training.VideoTokenizer;
import dev.lamp.tokenizer.training.loop.Checkpoint;
import dev.lamp.tokenizer.training.loop.Trainee;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Wires the dynamics trainer to the game's clips and to the two models before it. */
final class DynamicsStage {

    private static final int CLIP_LENGTH = 32;
    private static final int POOL = 6000;
    private static final int ENOUGH = 600;
    private static final long REFRESH_MILLIS = 1500;
    private static final int HELD_OUT = 24;
    private static final long HELD_OUT_SEED = 700_000;

    private final Workspace workspace;
    private final Device device;
    private final long seed;
    private final Path from;

    /** @param from workspace of the dynamics model to start from, or null to start from nothing */
    DynamicsStage(Workspace workspace, Device device, long seed, Path from) {
        this.workspace = workspace;
        this.device = device;
        this.seed = seed;
        this.from = from;
    }

    /** A trainer that owns all it needs but the tokenizer and the labels, which live as long as the process. */
    Trainee trainee() throws IOException {
        VideoTokenizer tokenizer = VideoTokenizer.load(workspace.run(Stage.TOKENIZER), StandardPalette.PALETTE, device);
        ClipTokens encoder = new ClipTokens(
                tokenizer.codebook(),
                LatentActionLabels.load(workspace.run(Stage.LATENT_ACTIONS).path(), device));
        HeldOutClips heldOut =
                new HeldOutClips(heldOut(encoder), tokens -> frame(tokenizer, tokens), DynamicsStage::writeSheet);
        ClipOptions options = ClipOptions.training().withLength(CLIP_LENGTH);
        TokenPool pool = new TokenPool(
                clipSeed -> new ClipGenerator().clip(clipSeed, options),
                encoder,
                ClipGenerator.FIRST_TRAINING_SEED * (2 + seed),
                POOL,
                ENOUGH,
                REFRESH_MILLIS);
        ParameterSet parameters = new ParameterSet(device, seed);
        DynamicsTrainer trainer = new DynamicsTrainer(
                parameters, DynamicsConfig.standard(tokenizer.codes()), DynamicsOptions.standard(), pool, heldOut);
        if (from != null) {
            warmStart(new Workspace(from), tokenizer).into(parameters);
        }
        return trainer;
    }

    private WarmStart warmStart(Workspace trained, VideoTokenizer tokenizer) throws IOException {
        Checkpoint checkpoint = trained.run(Stage.DYNAMICS)
                .lastCheckpoint()
                .orElseThrow(() -> new IOException("expected a dynamics model to start from in " + from
                        + ", found no checkpoint; --from names the folder of a run with all of its stages"));
        try (VideoTokenizer other =
                VideoTokenizer.load(trained.run(Stage.TOKENIZER), StandardPalette.PALETTE, Device.cpu())) {
            return new WarmStart(checkpoint.model(), tokenizer.codebook().codesIn(other.codebook()));
        }
    }

    private static Map<String, List<TokenClip>> heldOut(ClipTokens encoder) {
        Map<String, List<TokenClip>> byKind = new LinkedHashMap<>();
        for (Camera camera : Camera.values()) {
            ClipOptions options = ClipOptions.training().withLength(CLIP_LENGTH).with(camera);
            List<Clip> clips = new ArrayList<>();
            for (int i = 0; i < HELD_OUT; i++) {
                clips.add(new ClipGenerator().clip(HELD_OUT_SEED + i, options));
            }
            byKind.put(camera.name().toLowerCase(java.util.Locale.ROOT), encoder.encode(clips));
        }
        return byKind;
    }

    private static Frame frame(VideoTokenizer tokenizer, TokenGrid tokens) {
        byte[] pixels = tokenizer.decode(List.of(tokens.toArray())).get(0);
        return Frame.of(FrameSize.STANDARD, StandardPalette.PALETTE, pixels);
    }

    private static void writeSheet(List<List<Frame>> rows, Path file) throws IOException {
        ContactSheet sheet = new ContactSheet(2);
        rows.forEach(sheet::row);
        sheet.write(file);
    }
}
