package dev.lamp.runtime.training;

import ai.djl.Device;
import dev.lamp.actions.training.LatentActionLabels;
import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.ContactSheet;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.runtime.training.dynamics.ClipEncoder;
import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.runtime.training.dynamics.DynamicsOptions;
import dev.lamp.runtime.training.dynamics.DynamicsTrainer;
import dev.lamp.runtime.training.dynamics.HeldOutClips;
import dev.lamp.runtime.training.dynamics.IncomingTrainer;
import dev.lamp.runtime.training.dynamics.PossibleTrainer;
import dev.lamp.runtime.training.dynamics.TokenClip;
import dev.lamp.runtime.training.dynamics.TokenPool;
import dev.lamp.runtime.training.dynamics.WarmStart;
import dev.lamp.runtime.training.export.TrainedShape;
import dev.lamp.tokenizer.TokenGrid;
import dev.lamp.tokenizer.training.VideoTokenizer;
import dev.lamp.tokenizer.training.loop.Checkpoint;
import dev.lamp.tokenizer.training.loop.RunFolder;
import dev.lamp.tokenizer.training.loop.Trainee;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import dev.lamp.tokenizer.training.nn.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Wires the dynamics trainer to the clips it learns from and to the two models before it. */
final class DynamicsStage {

    private static final int CLIP_LENGTH = 32;
    private static final int POOL = 6000;
    /** A pool is read from when one of so many of its clips is there. */
    private static final int ENOUGH = 10;

    /** Clips are made about as fast as worlds are learned from them. */
    private static final long REFRESH_MILLIS = 8000;
    /** What is possible, and what comes in, is learned faster than clips are made. */
    private static final long HASTY_REFRESH_MILLIS = 0;
    /** More clips than are made during an update. */
    private static final long CLIPS_PER_UPDATE = 16;

    private static final int HELD_OUT = 24;

    private final Workspace workspace;
    private final LearningClips clips;
    private final Device device;
    private final long seed;
    private final Part part;
    private final Choices choices;

    /** What is learned of a dynamics model. */
    enum Part {
        ALL,
        POSSIBLE,
        INCOMING
    }

    /**
     * What may be chosen, each null for what is usual.
     *
     * @param rate the highest learning rate
     * @param wide numbers inside each feed-forward
     */
    record Choices(Double rate, Integer wide) {}

    DynamicsStage(Workspace workspace, LearningClips clips, Device device, long seed, Part part, Choices choices) {
        this.workspace = workspace;
        this.clips = clips;
        this.device = device;
        this.seed = seed;
        this.part = part;
        this.choices = choices;
    }

    /**
     * A trainer that owns all it needs but the tokenizer and the labels, which live as long as the process.
     *
     * @param origin what to start from, or null to start from nothing or from a checkpoint
     * @param ancestry what the model had learned before this run
     */
    Trainee trainee(Origin origin, Ancestry ancestry) throws IOException {
        VideoTokenizer tokenizer = VideoTokenizer.load(workspace.run(Stage.TOKENIZER), StandardPalette.PALETTE, device);
        Path actions = workspace.run(Stage.LATENT_ACTIONS).path();
        LatentActionLabels labels = LatentActionLabels.load(actions, device);
        ClipTokens encoder = new ClipTokens(tokenizer.codebook(), labels);
        LearningClips possible = clips.ofWhatIsPossible();
        HeldOutClips heldOut = new HeldOutClips(
                heldOut(part == Part.POSSIBLE ? possible : clips, encoder),
                tokens -> frame(tokenizer, tokens),
                DynamicsStage::writeSheet);
        Optional<Checkpoint> last = workspace.run(Stage.DYNAMICS).lastCheckpoint();
        // A run that goes on does so with other clips, as one that starts from another does.
        long learned = ancestry.updates() + last.map(Checkpoint::updates).orElse(0L);
        long first = ClipGenerator.FIRST_TRAINING_SEED * (2 + seed) + learned * CLIPS_PER_UPDATE;
        Map<String, Tensor> known =
                origin != null ? origin.model() : last.map(Checkpoint::model).orElse(null);
        ParameterSet parameters = new ParameterSet(device, seed);
        DynamicsConfig config = config(tokenizer.codes(), known);
        DynamicsOptions fresh = DynamicsOptions.standard(seed);
        DynamicsOptions usual = ancestry.isKnown() ? fresh.warm() : fresh;
        DynamicsOptions options = choices.rate() == null ? usual : usual.withLearningRate(choices.rate());
        Trainee trainer = switch (part) {
            case ALL ->
                new DynamicsTrainer(
                        parameters,
                        config,
                        options,
                        pool(clips.ofWorlds(), encoder, first, POOL, REFRESH_MILLIS),
                        pool(possible, encoder, first, POOL / 2, REFRESH_MILLIS),
                        heldOut);
            case POSSIBLE ->
                new PossibleTrainer(
                        parameters,
                        config,
                        options,
                        pool(possible, encoder, first, POOL, HASTY_REFRESH_MILLIS),
                        heldOut);
            // Lively levels are shorter than usual ones: what is learned from those ends at a wall too often.
            case INCOMING ->
                new IncomingTrainer(
                        parameters,
                        config,
                        fresh,
                        pool(clips, encoder.ofTokensOnly(), first, POOL, HASTY_REFRESH_MILLIS),
                        heldOut);
        };
        if (origin != null) {
            warmStart(origin, known, tokenizer).into(parameters);
        }
        return trainer;
    }

    private static TokenPool pool(
            LearningClips from, ClipEncoder encoder, long firstSeed, int size, long refreshMillis) {
        return new TokenPool(
                seed -> from.clip(seed, CLIP_LENGTH), encoder, firstSeed, size, size / ENOUGH, refreshMillis);
    }

    /** As wide as was asked for; else as the model to go on from; else as usual. */
    private DynamicsConfig config(int codes, Map<String, Tensor> known) {
        DynamicsConfig standard = DynamicsConfig.standard(codes);
        if (choices.wide() != null) {
            return standard.withWide(choices.wide());
        }
        return known == null
                ? standard
                : standard.withWide(TrainedShape.of(known).wide());
    }

    private static WarmStart warmStart(Origin origin, Map<String, Tensor> known, VideoTokenizer tokenizer)
            throws IOException {
        RunFolder trained = new Workspace(origin.from()).run(Stage.TOKENIZER);
        try (VideoTokenizer other = VideoTokenizer.load(trained, StandardPalette.PALETTE, Device.cpu())) {
            return new WarmStart(known, tokenizer.codebook().codesIn(other.codebook()));
        }
    }

    private static Map<String, List<TokenClip>> heldOut(LearningClips clips, ClipTokens encoder) {
        Map<String, List<TokenClip>> byKind = new LinkedHashMap<>();
        clips.heldOut(HELD_OUT, CLIP_LENGTH).forEach((kind, some) -> byKind.put(kind, encoder.encode(some)));
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
