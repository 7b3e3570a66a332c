package dev.lamp.runtime.training.dynamics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import dev.lamp.tokenizer.training.nn.EmbeddingTable;
import dev.lamp.tokenizer.training.nn.Functions;
import dev.lamp.tokenizer.training.nn.LayerNorm;
import dev.lamp.tokenizer.training.nn.Linear;
import dev.lamp.tokenizer.training.nn.ParameterSet;

/**
 * The clean stream: what is remembered of a finished frame. A 3 x 3 convolution over the packed tokens of the frame and
 * of the one before it (so that a memory knows what was moving), and one feed-forward.
 *
 * <p>Dimensions: B windows, T remembered frames, N positions, e token width, d width.
 */
final class MemoryEncoder {

    private static final double MOTION_SPREAD = 1;

    private final EmbeddingTable tokens;
    private final Linear now;
    private final Linear before;
    private final EmbeddingTable motions;
    private final Linear motion;
    private final LayerNorm norm;
    private final Linear wide;
    private final Linear narrow;
    private final LayerNorm out;

    MemoryEncoder(ParameterSet parameters, DynamicsConfig config, EmbeddingTable tokens) {
        this.tokens = tokens;
        int unfolded = DynamicsConfig.NEIGHBOURHOOD * config.tokenWidth();
        int d = config.width();
        now = Linear.create(parameters, "memory.now", unfolded, d);
        before = Linear.unbiased(parameters, "memory.before", unfolded, d);
        motions = EmbeddingTable.create(
                parameters, "motionEmbedding", TokenMotion.COUNT, TokenMotion.WIDTH, MOTION_SPREAD);
        motion = Linear.unbiased(
                parameters, "memory.motion", (long) DynamicsConfig.NEIGHBOURHOOD * TokenMotion.WIDTH, d);
        norm = LayerNorm.create(parameters, "memory.norm", d);
        wide = Linear.create(parameters, "memory.wide", d, 4 * d);
        narrow = Linear.create(parameters, "memory.narrow", 4 * d, d);
        out = LayerNorm.create(parameters, "memory.out", d);
    }

    /** What is learned of motion ids. */
    EmbeddingTable motions() {
        return motions;
    }

    /**
     * Memories of T frames.
     *
     * @param neighboursBTN36 ids of T + 1 frames, the first being the one before the first remembered
     * @param motionsBTN36 motion ids of the T remembered frames
     */
    Memory encode(NDArray neighboursBTN36, NDArray motionsBTN36) {
        long frames = neighboursBTN36.getShape().get(1);
        NDArray embeddedBTNu = tokens.joined(neighboursBTN36);
        NDArray nowBTNu = embeddedBTNu.get(new NDIndex(":, 1:"));
        NDArray beforeBTNu = embeddedBTNu.get(new NDIndex(":, :{}", frames - 1));
        NDArray convolvedBTNd =
                now.forward(nowBTNu).add(before.forward(beforeBTNu)).add(motion.forward(motions.joined(motionsBTN36)));
        NDArray featureBTNd =
                convolvedBTNd.add(narrow.forward(Functions.gelu(wide.forward(norm.forward(convolvedBTNd)))));
        return new Memory(featureBTNd, out.forward(featureBTNd));
    }

    /**
     * @param featureBTNd the memory itself, added to the input of the frame after it
     * @param normedBTNd the memory as keys and values are made of it
     */
    record Memory(NDArray featureBTNd, NDArray normedBTNd) {}
}
