package dev.lamp.tokenizer.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.tokenizer.training.loop.BatchQueue;
import dev.lamp.tokenizer.training.loop.MixedSeed;
import dev.lamp.tokenizer.training.loop.Trainee;
import dev.lamp.tokenizer.training.nn.AdamW;
import dev.lamp.tokenizer.training.nn.AdamWOptions;
import dev.lamp.tokenizer.training.nn.Functions;
import dev.lamp.tokenizer.training.nn.LearningRateSchedule;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import dev.lamp.tokenizer.training.nn.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.tinylog.Logger;

/**
 * Trains a {@link VideoTokenizer}: the first update takes a census of patches and learns the codebook, all others teach
 * the decoder by gradient. Sees pixels only.
 */
public final class TokenizerTrainer implements Trainee {

    private static final int PIXELS = PatchKey.PIXELS;
    private static final int LLOYD_ITERATIONS = 8;
    private static final double CHANGED_WEIGHT = 8;
    /** One in so many clips is of another kind than the worlds. */
    private static final int OTHERS_SHARE = 4;

    private static final long CENSUS_SEEDS = 10_000_000;
    private static final int HELD_OUT_CLIPS = 40;
    private static final int SAMPLE_CLIPS = 8;

    private final VideoTokenizer tokenizer;
    private final TokenizerData data;
    private final AdamW optimiser;
    private final LearningRateSchedule schedule;
    private final int dataThreads;
    private BatchQueue<PlaceBatch> batches;

    /**
     * Makes a trainer for a new tokenizer, which is closed with it.
     *
     * @param dataThreads threads that make batches
     */
    public TokenizerTrainer(VideoTokenizer tokenizer, TokenizerData data, int dataThreads) {
        this.tokenizer = tokenizer;
        this.data = data;
        this.dataThreads = dataThreads;
        this.optimiser = new AdamW(tokenizer.parameters(), AdamWOptions.standard());
        this.schedule = LearningRateSchedule.cosine(tokenizer.options().learningRate());
    }

    @Override
    public String name() {
        return VideoTokenizer.NAME;
    }

    @Override
    public ParameterSet parameters() {
        return tokenizer.parameters();
    }

    @Override
    public AdamW optimiser() {
        return optimiser;
    }

    public VideoTokenizer tokenizer() {
        return tokenizer;
    }

    @Override
    public Map<String, Double> update(long update, double progress) {
        if (update == 0) {
            return learnCodebook();
        }
        if (batches == null) {
            batches = new BatchQueue<>(this::batch, update, dataThreads, 2 * dataThreads + 1);
        }
        PlaceBatch batch = batches.take();
        try (Step step = tokenizer.parameters().step()) {
            NDArray places = step.manager().create(batch.places(), new Shape(batch.size(), Places.SEEN));
            NDArray patches = step.manager().create(batch.patches(), new Shape(batch.size(), PIXELS));
            NDArray weights = step.manager().create(batch.weights(), new Shape(batch.size(), 1));
            double loss = step.learn(() -> Functions.crossEntropy(tokenizer.logits(places), patches)
                    .mul(weights)
                    .mean());
            double rate = schedule.rate(update, progress);
            double norm = optimiser.update(step, rate);
            return Map.of("loss", loss, "gradientNorm", norm, "learningRate", rate, "places", (double) batch.size());
        }
    }

    @Override
    public Map<String, Double> validate() {
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.putAll(TokenizerScore.of(tokenizer, heldOut(data.themes(), HELD_OUT_CLIPS))
                .named("themes"));
        metrics.putAll(TokenizerScore.of(tokenizer, heldOut(data.drawn(), HELD_OUT_CLIPS))
                .named("drawn"));
        return metrics;
    }

    @Override
    public void writeSamples(Path folder, long update) throws IOException {
        List<byte[]> frames = new ArrayList<>();
        for (FrameSource source : List.of(data.themes(), data.drawn())) {
            heldOut(source, SAMPLE_CLIPS).forEach(clip -> frames.add(clip.get(clip.size() - 1)));
        }
        List<byte[]> decoded = tokenizer.decode(
                frames.stream().map(tokenizer.codebook()::encode).toList());
        TokenizerSheet.write(folder.resolve(String.format("%08d.png", update)), frames, decoded, data.palette());
    }

    @Override
    public void restore(Map<String, String> state) {
        tokenizer.readCodebook();
    }

    @Override
    public void close() {
        if (batches != null) {
            batches.close();
        }
        tokenizer.close();
    }

    private Map<String, Double> learnCodebook() {
        TokenizerOptions options = tokenizer.options();
        PatchCensus worlds = census(data.training(), options.censusFrames(), CHANGED_WEIGHT);
        PatchCodebook plain = PatchCodebook.plain(ColourSimilarity.of(data.palette()));
        CodebookLearner learner =
                new CodebookLearner(plain, worlds, options.codes() - options.otherCodes(), options.censusPatches());
        PatchCodebook codebook = learner.learn(LLOYD_ITERATIONS);
        Logger.info(
                "{} codes for {} distinct patches of the worlds: {} % of weighted pixels wrong",
                codebook.codes(), worlds.distinct(), String.format("%.3f", 100 * learner.error()));
        tokenizer.adopt(options.otherCodes() == 0 ? codebook : withOthers(codebook));
        return Map.of("loss", learner.error(), "distinctPatches", (double) worlds.distinct());
    }

    /** Adds codes for what other pictures consist of. */
    private PatchCodebook withOthers(PatchCodebook codebook) {
        TokenizerOptions options = tokenizer.options();
        PatchCensus others = census(data.others(), options.censusFrames() / OTHERS_SHARE, 1);
        CodebookLearner learner = new CodebookLearner(codebook, others, options.codes(), options.censusPatches() / 2);
        PatchCodebook whole = learner.learn(LLOYD_ITERATIONS);
        Logger.info(
                "{} more codes for {} distinct patches of other pictures: {} % of pixels wrong",
                options.otherCodes(), others.distinct(), String.format("%.3f", 100 * learner.error()));
        return whole;
    }

    private PatchCensus census(FrameSource source, int wanted, double changedWeight) {
        PatchCensus census = new PatchCensus(changedWeight);
        int frames = 0;
        try (BatchQueue<List<byte[]>> clips =
                new BatchQueue<>(source::frames, trainingSeed(0), dataThreads, 4 * dataThreads)) {
            while (frames < wanted) {
                List<byte[]> clip = clips.take();
                census.add(clip);
                frames += clip.size();
            }
        }
        return census;
    }

    private PlaceBatch batch(long index) {
        TokenizerOptions options = tokenizer.options();
        Random random = new Random(MixedSeed.of(options.seed() * 31 + index));
        List<List<byte[]>> clips = new ArrayList<>();
        for (int i = 0; i < options.batchClips(); i++) {
            FrameSource source = i % OTHERS_SHARE == 0 ? data.others() : data.training();
            List<byte[]> clip = source.frames(trainingSeed(CENSUS_SEEDS + index * options.batchClips() + i));
            int take = Math.min(clip.size(), options.batchFrames());
            int from = random.nextInt(clip.size() - take + 1);
            clips.add(clip.subList(from, from + take));
        }
        return PlaceBatch.of(clips, tokenizer.codebook(), options.batchPlaces(), random);
    }

    private long trainingSeed(long index) {
        return ClipGenerator.FIRST_TRAINING_SEED + index;
    }

    private static List<List<byte[]>> heldOut(FrameSource source, int clips) {
        return LongStream.range(0, clips).mapToObj(source::frames).toList();
    }
}
