package dev.lamp.runtime.training.dynamics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.lamp.tokenizer.training.nn.Functions;
import dev.lamp.tokenizer.training.nn.Linear;
import dev.lamp.tokenizer.training.nn.ParameterSet;

/**
 * Foretells from the memory of a frame which latent actions can come next. A latent action names what happened, so
 * video never shows a step into a wall or a jump in the air, and what the model draws for one is anybody's guess. In
 * play such actions are wished for all the time; each is then replaced by the nearest one that is possible.
 *
 * <p>Each position says what it thinks of the eight actions and how much it has to say; so does a place outside the
 * window, for windows in which there is nothing to act.
 *
 * <p>Dimensions: B windows, T remembered frames, N positions, d width.
 */
public final class PossibleActions {

    /** Chance from which on an action is possible: two fifths of what each had if all eight were. */
    public static final float POSSIBLE = 0.05f;

    private final ParameterSet parameters;
    private final Linear hidden;
    private final Linear out;

    PossibleActions(ParameterSet parameters, DynamicsConfig config) {
        this.parameters = parameters;
        hidden = Linear.create(parameters, "possible.hidden", config.width(), config.width());
        out = Linear.create(parameters, "possible.out", config.width(), DynamicsConfig.ACTIONS + 1);
        parameters.zeros("possible.elsewhere", 1, DynamicsConfig.ACTIONS + 1);
    }

    /** Scores of the eight actions after each remembered frame, B x T x 8, before the softmax. */
    NDArray scores(NDArray memoryBTNd) {
        Shape shape = memoryBTNd.getShape();
        long frames = shape.get(0) * shape.get(1);
        int actions = DynamicsConfig.ACTIONS;
        NDArray opinionsFN9 =
                out.forward(Functions.gelu(hidden.forward(memoryBTNd))).reshape(frames, shape.get(2), actions + 1L);
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
}
