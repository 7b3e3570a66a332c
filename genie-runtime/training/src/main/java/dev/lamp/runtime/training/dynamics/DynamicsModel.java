package dev.lamp.runtime.training.dynamics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.lamp.tokenizer.training.nn.EmbeddingTable;
import dev.lamp.tokenizer.training.nn.Functions;
import dev.lamp.tokenizer.training.nn.Linear;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import java.util.ArrayList;
import java.util.List;

/**
 * The dynamics model (Bruce et al. 2024, section 2.1): a masked transformer over the tokens of the frame to come, which
 * looks back on memories of the frames before it, and is told what its places usually show and the latent action.
 *
 * <p>Two streams: the clean one ({@link MemoryEncoder}) sees the true history, the masked one sees the target frame
 * with tokens hidden. Every frame of a window is a target at every update, and what it sees is what it sees in play.
 *
 * <p>Dimensions: B windows, T frames, N positions, d width, M tokens that enter the loss.
 */
public final class DynamicsModel {

    private static final double EMBEDDING_SPREAD = 0.5;
    private static final double SETTLED_SPREAD = 1;

    private final DynamicsConfig config;
    private final EmbeddingTable tokens;
    private final EmbeddingTable actions;
    private final MemoryEncoder memory;
    private final Linear input;
    private final Linear remembered;
    private final EmbeddingTable motions;
    private final Linear settled;
    private final List<MaskedBlock> blocks = new ArrayList<>();
    private final TokenHeads heads;
    private final PossibleActions possible;
    private final IncomingColumns incoming;

    /** Registers the model's parameters in the given set. */
    public DynamicsModel(ParameterSet parameters, DynamicsConfig config) {
        this.config = config;
        tokens = EmbeddingTable.create(
                parameters, "tokenEmbedding", config.codes() + 2, config.tokenWidth(), EMBEDDING_SPREAD);
        actions = EmbeddingTable.create(
                parameters, "actionEmbedding", DynamicsConfig.ACTIONS, config.width(), EMBEDDING_SPREAD);
        memory = new MemoryEncoder(parameters, config, tokens);
        input = Linear.create(parameters, "input", DynamicsConfig.PACKED * config.tokenWidth(), config.width());
        parameters.zeros(
                "remembered.weight", (long) DynamicsConfig.NEIGHBOURHOOD * config.tokenWidth(), config.width());
        remembered = new Linear(parameters, "remembered", false);
        motions = EmbeddingTable.create(
                parameters, "settledEmbedding", TokenMotion.HIDDEN + 1, TokenMotion.WIDTH, SETTLED_SPREAD);
        parameters.zeros("settled.weight", (long) DynamicsConfig.NEIGHBOURHOOD * TokenMotion.WIDTH, config.width());
        settled = new Linear(parameters, "settled", false);
        for (int layer = 0; layer < config.layers(); layer++) {
            blocks.add(new MaskedBlock(parameters, config, "layer" + layer));
        }
        heads = new TokenHeads(parameters, config);
        possible = new PossibleActions(parameters, config, tokens, memory.motions());
        incoming = new IncomingColumns(parameters, config, tokens);
    }

    public DynamicsConfig config() {
        return config;
    }

    /** The distributions of the tokens that enter the loss. */
    TokenHeads.Distribution foretell(DynamicsBatch batch, NDManager manager) {
        long b = batch.windows();
        long t = batch.length();
        long n = batch.positions();
        NDArray neighboursBTN36 =
                manager.create(batch.neighbours(), new Shape(b, t + 1, n, DynamicsConfig.NEIGHBOURHOOD));
        NDArray motionsBTN36 = manager.create(batch.motions(), new Shape(b, t, n, DynamicsConfig.NEIGHBOURHOOD));
        NDArray rememberedBTN36 = manager.create(batch.remembered(), new Shape(b, t, n, DynamicsConfig.NEIGHBOURHOOD));
        NDArray maskedBTN4 = manager.create(batch.masked(), new Shape(b, t, n, DynamicsConfig.PACKED));
        NDArray settledBTN36 = manager.create(batch.settled(), new Shape(b, t, n, DynamicsConfig.NEIGHBOURHOOD));
        NDArray actionsBT = manager.create(batch.actions(), new Shape(b, t));
        NDArray inputBTNd = input(maskedBTN4, settledBTN36).add(remembered.forward(tokens.joined(rememberedBTN36)));
        MemoryEncoder.Memory past = memory.encode(neighboursBTN36, motionsBTN36);
        NDArray stateBTNd = states(past, inputBTNd, actionsBT, batch.side());
        NDArray rowsM = manager.create(batch.rows());
        return heads.apply(
                stateBTNd.reshape(-1, config.width()), rowsM, candidates(batch, manager), movers(batch, manager));
    }

    /** Scores of the actions around each moment. */
    PossibleActions.Scores actions(ActionMoments moments, NDManager manager) {
        return possible.scores(moments, manager);
    }

    /** Scores of all codes for the tokens of columns that come in, C x 16 x K. */
    NDArray columns(ColumnBatch columns, NDManager manager) {
        return incoming.scores(columns, config.codes(), manager);
    }

    /** Mean nats of the tokens of columns that come in. */
    NDArray columnNats(ColumnBatch columns, NDManager manager) {
        NDArray targetsCn = manager.create(columns.targets(), new Shape(columns.count(), DynamicsConfig.GRID));
        return Functions.crossEntropy(columns(columns, manager), targetsCn).mean();
    }

    static NDArray candidates(DynamicsBatch batch, NDManager manager) {
        return manager.create(batch.candidates(), new Shape(batch.rows().length, DynamicsConfig.CANDIDATES));
    }

    private static NDArray movers(DynamicsBatch batch, NDManager manager) {
        return manager.create(batch.movers(), new Shape(batch.rows().length, DynamicsConfig.WINDOW));
    }

    /**
     * The tokens of each position, and where those around it came from as far as they are settled: what is left of a
     * figure goes where the rest of it went.
     */
    private NDArray input(NDArray maskedBTN4, NDArray settledBTN36) {
        return input.forward(tokens.joined(maskedBTN4)).add(settled.forward(motions.joined(settledBTN36)));
    }

    private NDArray states(MemoryEncoder.Memory past, NDArray inputBTNd, NDArray actionsBT, int side) {
        NDArray xBTNd =
                inputBTNd.add(past.featureBTNd()).add(actions.forward(actionsBT).expandDims(2));
        Geometry geometry = Geometry.of(
                inputBTNd.getManager(), side, (int) inputBTNd.getShape().get(1));
        for (MaskedBlock block : blocks) {
            xBTNd = block.apply(xBTNd, past.normedBTNd(), actionsBT, geometry);
        }
        return xBTNd;
    }
}
