package dev.lamp.runtime.training;

import dev.lamp.runtime.training.dynamics.PossibleActions;
import dev.lamp.runtime.training.dynamics.WeightAverage;
import dev.lamp.tokenizer.training.nn.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The trained dynamics models that a run starts from.
 *
 * @param from workspace of the model to start from
 * @param beside workspaces of runs that began as that one did and learned beside it, on another core, with the same
 *     tokenizer; the run starts from the average of all
 * @param possibleFrom workspace of the one to take over what foretells the actions from, or null for the same
 */
record Origin(Path from, List<Path> beside, Path possibleFrom) {

    Origin {
        beside = List.copyOf(beside);
    }

    /** The parameters to start with. */
    Map<String, Tensor> model() throws IOException {
        List<Map<String, Tensor>> models = new ArrayList<>(List.of(modelOf(from)));
        for (Path other : beside) {
            models.add(modelOf(other));
        }
        Map<String, Tensor> model = WeightAverage.of(models);
        return possibleFrom == null ? model : PossibleActions.exchanged(model, modelOf(possibleFrom));
    }

    private static Map<String, Tensor> modelOf(Path workspace) throws IOException {
        return new Workspace(workspace).dynamics().model();
    }
}
