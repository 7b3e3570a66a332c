package dev.lamp.runtime.training.export;

import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.tokenizer.training.onnx.ElementType;
import dev.lamp.tokenizer.training.onnx.LearnedLayers;
import dev.lamp.tokenizer.training.onnx.OnnxGraph;
import dev.lamp.tokenizer.training.onnx.Value;
import java.util.List;

/**
 * Writes the distribution of each token as its likeliest codes. The mixture of copying and naming is taken only where
 * it can be among them: at the copy candidates and at the likeliest codes of the vocabulary; this leaves out nothing,
 * since any other code is less likely than all of the latter. Only hidden tokens are scored: R of all 256 B, in packed
 * order.
 *
 * @param candidates of the hidden tokens
 * @param hidden which of all tokens
 * @param shares how much of its chance each code keeps when it is named, [B, K] ({@link FamiliarGraph})
 */
record HeadsGraph(
        LearnedLayers layers,
        DynamicsConfig config,
        CopyGraph.Candidates candidates,
        SamplerGraph.Hidden hidden,
        Value shares) {

    /** How many codes a token is chosen from. */
    static final int CHOICES = 8;
    /** Chances below this are all the same; its logarithm is finite. */
    private static final float HARDLY = 1e-30f;

    /** Adds the heads on a final state [64 B, d]. */
    Choices choices(Value state) {
        OnnxGraph graph = layers.graph();
        Value normed = layers.layerNorm(state, "heads.norm");
        Value offsets = scored(normed, "heads.offsets", DynamicsConfig.CANDIDATES);
        Value reachable = graph.plus(graph.plus(offsets, candidates.never()), moved(normed));
        Value inner = inner(normed, reachable);
        Value codeScores = layers.linear(inner, "heads.vocabulary");
        Value named = familiar(graph.softmax(codeScores, -1));
        Value gate = graph.sigmoid(gate(normed, inner));
        Value name = graph.minus(graph.scalar(1f), gate);
        Value copied = graph.times(copyChances(reachable, codeScores), gate);
        Value namedToo = graph.times(graph.gatherElements(named, candidates.codes(), 1), name);
        Value copies = graph.where(
                candidates.isFirst(), graph.scatterAdd(namedToo, candidates.first(), copied, 1), graph.scalar(-1f));
        List<Value> best = graph.largest(named, CHOICES);
        Value known = graph.less(firstOf(best.get(1)), graph.scalar(DynamicsConfig.CANDIDATES));
        Value names = graph.where(known, graph.scalar(-1f), graph.times(best.get(0), name));
        return likeliest(
                graph.concat(1, copies, names),
                graph.concat(1, candidates.codes(), graph.cast(best.get(1), ElementType.INT32)));
    }

    /** Chances of codes, [R, K], as far as they are familiar in the world of each token. */
    private Value familiar(Value named) {
        OnnxGraph graph = layers.graph();
        Value byWorld = graph.concat(0, graph.shape(hidden.places()), graph.longs(config.codes()));
        Value kept = graph.times(graph.reshape(named, byWorld), graph.unsqueeze(shares, 1));
        return graph.reshape(kept, -1, config.codes());
    }

    /** A linear layer that says the same number of things about each token of a position, those of hidden tokens. */
    private Value scored(Value normed, String layer, long width) {
        OnnxGraph graph = layers.graph();
        return graph.gather(graph.reshape(layers.linear(normed, layer), -1, width), hidden.rows(), 0);
    }

    /** The first place that holds a code, [R, n], of int64 codes [R, n]. */
    private Value firstOf(Value codes) {
        OnnxGraph graph = layers.graph();
        Value starts = graph.times(graph.unsqueeze(hidden.rows(), 1), graph.longs(config.codes() + 2L));
        return graph.gather(graph.reshape(candidates.firstOfCode(), -1), graph.plus(starts, codes), 0);
    }

    private Choices likeliest(Value chances, Value codes) {
        OnnxGraph graph = layers.graph();
        List<Value> top = graph.largest(chances, CHOICES);
        return new Choices(graph.maximum(top.get(0), graph.scalar(0f)), top.get(1), codes);
    }

    private Value inner(Value normed, Value reachable) {
        OnnxGraph graph = layers.graph();
        List<Value> likeliest = graph.largest(reachable, DynamicsConfig.SOURCES);
        Value weights = graph.unsqueeze(graph.softmax(likeliest.get(0), -1), 1);
        Value codes = graph.gatherElements(candidates.codes(), likeliest.get(1), 1);
        Value source = graph.matMul(weights, graph.gather(layers.constant("heads.sources.table"), codes, 0));
        Value unpacked = scored(normed, "heads.unpack", DynamicsConfig.VOCABULARY_WIDTH);
        return graph.gelu(graph.plus(unpacked, graph.squeeze(source, 1)));
    }

    /** What the candidates of the last frame say about coming to each token, [R, 102]. */
    private Value moved(Value normed) {
        OnnxGraph graph = layers.graph();
        int window = DynamicsConfig.WINDOW;
        Value chances = graph.softmax(graph.reshape(layers.linear(normed, "heads.movers"), -1, window), -1);
        Value going = graph.log(graph.maximum(chances, graph.scalar(HARDLY)));
        Value sayings = graph.reshape(
                graph.plus(going, graph.scalar((float) Math.log(window))), -1, (long) DynamicsConfig.TOKENS * window);
        Value places = graph.ints("movers", PackedLayout.movers(), DynamicsConfig.TOKENS * window);
        Value said = graph.gather(graph.pad(sayings, graph.scalar(0f), 0, 0, 0, 1), places, 1);
        Value saidOfHidden = graph.gather(graph.reshape(said, -1, window), hidden.rows(), 0);
        return graph.pad(saidOfHidden, graph.scalar(0f), 0, 0, 0, DynamicsConfig.CANDIDATES - window);
    }

    /**
     * Not a matrix product with a single column: the engine takes several rows of those at a time and rounds the last
     * few otherwise, so a token would depend on how many are scored beside it.
     */
    private Value gate(Value normed, Value inner) {
        OnnxGraph graph = layers.graph();
        Value weights = graph.reshape(layers.constant("heads.sourceGate.weight"), 1, DynamicsConfig.VOCABULARY_WIDTH);
        return graph.plus(scored(normed, "heads.gate", 1), graph.sumKept(graph.times(inner, weights), 1));
    }

    private Value copyChances(Value reachable, Value codeScores) {
        OnnxGraph graph = layers.graph();
        Value content = graph.times(
                graph.gatherElements(codeScores, candidates.codes(), 1), layers.constant("heads.contentScale"));
        return graph.softmax(graph.plus(reachable, content), -1);
    }

    /**
     * The likeliest codes of each token.
     *
     * @param chances [R, 8], falling
     * @param places int64 [R, 8], where in {@code codes} they are
     * @param codes int32 [R, 110]
     */
    record Choices(Value chances, Value places, Value codes) {}
}
