package dev.lamp.runtime.training.dynamics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.lamp.tokenizer.training.nn.Conv2d;
import dev.lamp.tokenizer.training.nn.Functions;
import dev.lamp.tokenizer.training.nn.Linear;
import dev.lamp.tokenizer.training.nn.ParameterSet;

/**
 * Foretells from the memory of a frame which latent actions can come next. A latent action names what happened, so
 * video never shows a step into a wall or a jump in the air, and what the model draws for one is anybody's guess. In
 * play such actions are wished for all the time; each then gives way to one that is possible ({@link GrantRule}).
 *
 * <p>Each position looks at the memories around it, for a figure and what is in its way lie in several, and says what
 * it thinks of the eight actions and how much it has to say; so does a place outside the window, for windows in which
 * there is nothing to act.
 *
 * <p>Dimensions: B windows, T remembered frames, F = B x T, N positions, d width, s = 48.
 */
public final class PossibleActions {

    private static final int SUMMARY = 48;

    private final ParameterSet parameters;
    private final Linear hidden;
    private final Linear summary;
    private final Conv2d around;
    private final Linear out;

    PossibleActions(ParameterSet parameters, DynamicsConfig config) {
        this.parameters = parameters;
        hidden = Linear.create(parameters, "possible.hidden", config.width(), config.width());
        summary = Linear.create(parameters, "possible.summary", config.width(), SUMMARY);
        parameters.zeros("possible.around.weight", config.width(), SUMMARY, 3, 3);
        parameters.zeros("possible.around.bias", config.width());
        around = new Conv2d(parameters, "possible.around", 3);
        out = Linear.create(parameters, "possible.out", config.width(), DynamicsConfig.ACTIONS + 1);
        parameters.zeros("possible.elsewhere", 1, DynamicsConfig.ACTIONS + 1);
    }

    /** Scores of the eight actions after each remembered frame, B x T x 8, before the softmax. */
    NDArray scores(NDArray memoryBTNd) {
        Shape shape = memoryBTNd.getShape();
        long frames = shape.get(0) * shape.get(1);
        int actions = DynamicsConfig.ACTIONS;
        NDArray memoryFNd = memoryBTNd.reshape(frames, shape.get(2), shape.get(3));
        NDArray opinionsFN9 =
                out.forward(Functions.gelu(hidden.forward(memoryFNd).add(around(memoryFNd))));
        NDArray elsewhereF19 = opinionsFN9
                .get(":, :1")
                .mul(0)
                .add(parameters.get("possible.elsewhere").expandDims(0));
        NDArray allFM9 = opinionsFN9.concat(elsewhereF19, 1);
        NDArray weightsFM1 = allFM9.get("..., {}:", actions).softmax(1);
        return allFM9.get("..., :{}", actions)
                .mul(weightsFM1)
                .sum(new int[] {1})
                .reshape(shape.get(0), shape.get(1), actions);
    }

    /** What the memories around each position add, F x N x d. */
    private NDArray around(NDArray memoryFNd) {
        Shape shape = memoryFNd.getShape();
        long side = Math.round(Math.sqrt(shape.get(1)));
        NDArray summaryFsN = summary.forward(memoryFNd).transpose(0, 2, 1);
        NDArray aroundFdN = around.forward(summaryFsN.reshape(shape.get(0), SUMMARY, side, side))
                .reshape(shape.get(0), shape.get(2), shape.get(1));
        return aroundFdN.transpose(0, 2, 1);
    }
}
