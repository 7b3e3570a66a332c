package dev.lamp.runtime.training.dynamics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.lamp.tokenizer.training.nn.Conv2d;
import dev.lamp.tokenizer.training.nn.EmbeddingTable;
import dev.lamp.tokenizer.training.nn.Functions;
import dev.lamp.tokenizer.training.nn.Linear;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import dev.lamp.tokenizer.training.nn.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Foretells from a frame and the one before it which latent actions can come next. A latent action names what happened,
 * so video never shows a step into a wall or a jump in the air, and what the model draws for one is anybody's guess. In
 * play such actions are wished for all the time; each then gives way to one that is possible ({@link GrantRule}).
 *
 * <p>Convolutions of its own look at the tokens, for a figure and what is in its way are seen best in full. What the
 * dynamics model knows of codes and motions is lent to them: they read its embeddings and never change those. Each
 * token says what it thinks of the eight actions and how much it has to say; so does a place outside the frame, for
 * frames in which there is nothing to act. As much as each has to say on what comes next it has to say on what came
 * before: that can be seen, and shows early in training where the figure is, without which nothing else is learned.
 *
 * <p>Dimensions: M moments, N = 256 tokens, w = 48 channels.
 */
public final class PossibleActions {

    /** What the names of all parameters begin with. */
    static final String PREFIX = "possible.";
    /** How many times as fast they learn as the transformer. */
    static final double HURRY = 2;
    /** Convolutions after the first. */
    public static final int LAYERS = 3;

    private static final int WIDTH = 48;
    private static final int KERNEL = 3;
    /** What came before is an action or none. */
    private static final int BEFORE = DynamicsConfig.ACTIONS + 1;

    private static final int OPINIONS = DynamicsConfig.ACTIONS + BEFORE + 1;

    private final ParameterSet parameters;
    private final EmbeddingTable tokens;
    private final EmbeddingTable motions;
    private final Conv2d first;
    private final List<Conv2d> layers = new ArrayList<>();
    private final Linear out;

    /**
     * @param tokens the dynamics model's
     * @param motions the dynamics model's
     */
    PossibleActions(ParameterSet parameters, DynamicsConfig config, EmbeddingTable tokens, EmbeddingTable motions) {
        this.parameters = parameters;
        this.tokens = tokens;
        this.motions = motions;
        long seen = (long) ActionMoments.SHOWN * config.tokenWidth() + TokenMotion.WIDTH;
        first = Conv2d.create(parameters, PREFIX + "first", seen, WIDTH, KERNEL);
        for (int layer = 1; layer <= LAYERS; layer++) {
            layers.add(Conv2d.create(parameters, PREFIX + "layer" + layer, WIDTH, WIDTH, KERNEL));
        }
        out = Linear.create(parameters, PREFIX + "opinions", WIDTH, OPINIONS);
        parameters.zeros(PREFIX + "offstage", 1, OPINIONS);
    }

    /** A model that foretells the actions as another one does, and is itself in all else. */
    public static Map<String, Tensor> exchanged(Map<String, Tensor> model, Map<String, Tensor> other) {
        Map<String, Tensor> exchanged = new LinkedHashMap<>(model);
        exchanged.keySet().removeIf(name -> name.startsWith(PREFIX));
        other.forEach((name, tensor) -> {
            if (name.startsWith(PREFIX)) {
                exchanged.put(name, tensor);
            }
        });
        return exchanged;
    }

    /**
     * Scores before the softmax.
     *
     * @param nextMa of the eight actions that may come next
     * @param beforeMb of what came before: the eight actions, or none
     */
    record Scores(NDArray nextMa, NDArray beforeMb) {}

    Scores scores(ActionMoments moments, NDManager manager) {
        NDArray xMwRC = first.forward(seen(moments, manager));
        for (Conv2d layer : layers) {
            xMwRC = xMwRC.add(layer.forward(Functions.gelu(xMwRC)));
        }
        NDArray xMNw = Functions.gelu(xMwRC)
                .reshape(moments.count(), WIDTH, DynamicsConfig.TOKENS)
                .transpose(0, 2, 1);
        NDArray opinionsMNo = out.forward(xMNw);
        NDArray offstageM1o = opinionsMNo
                .get(":, :1")
                .mul(0)
                .add(parameters.get(PREFIX + "offstage").expandDims(0));
        NDArray allMPo = opinionsMNo.concat(offstageM1o, 1);
        NDArray weightsMP1 = allMPo.get("..., {}:", OPINIONS - 1).softmax(1);
        NDArray meanMo = allMPo.mul(weightsMP1).sum(new int[] {1});
        return new Scores(
                meanMo.get("..., :{}", DynamicsConfig.ACTIONS),
                meanMo.get("..., {}:{}", DynamicsConfig.ACTIONS, OPINIONS - 1));
    }

    /** The embedded tokens of both frames and their motions as channels, M x c x 16 x 16. */
    private NDArray seen(ActionMoments moments, NDManager manager) {
        long m = moments.count();
        int n = DynamicsConfig.TOKENS;
        NDArray tokensM2N = manager.create(moments.tokens(), new Shape(m, ActionMoments.SHOWN, n));
        NDArray motionsM1N = manager.create(moments.motions(), new Shape(m, 1, n));
        return channels(tokens, tokensM2N).concat(channels(motions, motionsM1N), 1);
    }

    private static NDArray channels(EmbeddingTable table, NDArray idsMfN) {
        NDArray embeddedMfNe = EmbeddingTable.rows(table.table().stopGradient(), idsMfN);
        return embeddedMfNe
                .transpose(0, 1, 3, 2)
                .reshape(idsMfN.getShape().get(0), -1, DynamicsConfig.GRID, DynamicsConfig.GRID);
    }
}
