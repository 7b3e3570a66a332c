package dev.lamp.actions.training;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import dev.lamp.assets.video.Clip;
import dev.lamp.tokenizer.training.loop.Checkpoint;
import dev.lamp.tokenizer.training.loop.RunFolder;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import dev.lamp.tokenizer.training.nn.Step;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Names the latent action of every transition of many clips with a trained model. The costs can be computed on any
 * thread ({@link TransitionBatch#of}); labelling itself belongs to one thread at a time.
 */
public final class LatentActionLabels implements AutoCloseable {

    private static final int BATCH = 64;

    private final LatentActionModel model;

    /** Labels with a model, which is closed with the labels. */
    public LatentActionLabels(LatentActionModel model) {
        this.model = model;
    }

    /**
     * Loads the newest model of a training run.
     *
     * @throws IOException if there is none or it cannot be read
     */
    public static LatentActionLabels load(Path runFolder, Device device) throws IOException {
        Checkpoint checkpoint = new RunFolder(runFolder)
                .lastCheckpoint()
                .orElseThrow(
                        () -> new NoSuchFileException(runFolder.toString(), null, "no checkpoint that can be read"));
        LatentActionModel model = new LatentActionModel(new ParameterSet(device, 0));
        model.parameters().load(checkpoint.model());
        return new LatentActionLabels(model);
    }

    /**
     * The action of every transition of a clip: entry t leads from frame t to frame t + 1. For the first, the frame
     * before is taken to be frame 0 itself.
     *
     * @return one fewer than the clip has frames, each 0 to 7
     */
    public int[] label(Clip clip) {
        return labelAll(CellTransition.of(clip));
    }

    /** The actions of several clips, in order. */
    public List<int[]> labelClips(List<Clip> clips) {
        List<CellTransition> all = new ArrayList<>();
        clips.forEach(clip -> all.addAll(CellTransition.of(clip)));
        int[] labels = labelAll(all);
        List<int[]> split = new ArrayList<>();
        int start = 0;
        for (Clip clip : clips) {
            split.add(Arrays.copyOfRange(labels, start, start + clip.length() - 1));
            start += clip.length() - 1;
        }
        return split;
    }

    /** The actions of some transitions, each 0 to 7. */
    public int[] labelAll(List<CellTransition> transitions) {
        int[] labels = new int[transitions.size()];
        for (int start = 0; start < labels.length; start += BATCH) {
            List<CellTransition> some = transitions.subList(start, Math.min(labels.length, start + BATCH));
            int[] codes = label(TransitionBatch.of(some));
            System.arraycopy(codes, 0, labels, start, codes.length);
        }
        return labels;
    }

    /** The actions of a prepared batch, each 0 to 7. */
    public int[] label(TransitionBatch batch) {
        try (Step step = model.parameters().step()) {
            LatentActionModel.Inputs inputs = LatentActionModel.Inputs.of(batch, step.manager());
            NDArray embeddings = model.read(inputs).embeddingBE();
            return Arrays.stream(model.logits(embeddings, 1).argMax(1).toLongArray())
                    .mapToInt(Math::toIntExact)
                    .toArray();
        }
    }

    public LatentActionModel model() {
        return model;
    }

    @Override
    public void close() {
        model.close();
    }
}
