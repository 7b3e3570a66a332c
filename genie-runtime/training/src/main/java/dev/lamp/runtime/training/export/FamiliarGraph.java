package dev.lamp.runtime.training.export;

import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.tokenizer.training.onnx.OnnxGraph;
import dev.lamp.tokenizer.training.onnx.Value;

/**
 * Writes which codes are familiar in each world: those of the two frames before, those that any place of the world
 * remembers, and the mirrors of all of these, for whoever turns round is his own mirror. In video that the game made,
 * 99.9 % and more of what changes inside the picture is familiar (decision 0042); so hardly anything else is named.
 */
record FamiliarGraph(OnnxGraph graph, DynamicsConfig config, int[] mirrored) {

    /** How much of its chance a code keeps that is not familiar. */
    static final float STRANGE = 0.01f;

    FamiliarGraph {
        if (mirrored.length != config.codes()) {
            throw new IllegalArgumentException(
                    "expected the mirrors of " + config.codes() + " codes, found " + mirrored.length);
        }
    }

    /**
     * Adds the share of its chance that each code keeps when it is named, [B, K].
     *
     * @param tokens int32 [B, 256], the last frame
     * @param previous int32 [B, 256], the frame before it
     * @param places what the places of the world remember
     */
    Value shares(Value tokens, Value previous, PlaceGraph.Places places) {
        Value seen = graph.concat(1, tokens, previous, places.codes());
        Value turned = graph.gather(graph.ints("mirrored", mirrored, mirrored.length), seen, 0);
        Value familiar = graph.concat(1, seen, turned);
        Value worlds = graph.slice(graph.shape(tokens), 0, 0, 1);
        Value strange = graph.expand(graph.scalar(STRANGE), graph.concat(0, worlds, graph.longs(config.codes())));
        return graph.scatterElements(strange, familiar, graph.expand(graph.scalar(1f), graph.shape(familiar)), 1);
    }
}
