package dev.lamp.runtime.training.export;

import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.tokenizer.training.onnx.ElementType;
import dev.lamp.tokenizer.training.onnx.OnnxGraph;
import dev.lamp.tokenizer.training.onnx.Value;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes one turn of MaskGIT sampling (Chang et al. 2022, section 3.2): draws a code for every token that is still
 * hidden and settles those with the highest scores. Tokens are in packed order.
 */
record SamplerGraph(OnnxGraph graph, DynamicsConfig config) {

    private static final float COLDEST = 0.01f;
    /** Codes that are so much less likely than the likeliest are never drawn. */
    private static final float HARDLY = 0.03f;
    /** Above every score of a hidden token. */
    private static final float SETTLED = 3;

    /**
     * Finds the tokens that are still hidden; as many in every world, and settled ones where there are fewer.
     *
     * @param codes the tokens settled so far
     * @param count int64 [1], how many are hidden in a world
     * @param starts int64 [B, 1], where each world begins among all tokens
     */
    Hidden hidden(Value codes, Value count, Value starts) {
        Value hidden = graph.cast(graph.equal(codes, graph.scalar(config.maskId())), ElementType.FLOAT);
        Value placesBn = graph.largest(hidden, count).get(1);
        return new Hidden(placesBn, graph.reshape(graph.plus(placesBn, starts), -1));
    }

    /**
     * Draws one code per hidden token by inverting the cumulative distribution of its choices.
     *
     * @param choices of the R hidden tokens
     * @param temperature scalar
     * @param uniform [R, 1] in [0, 1)
     * @return the codes, int32 [R, 1], and the chances of the likeliest ones before the temperature, [R, 1]
     */
    Draw draw(HeadsGraph.Choices choices, Value temperature, Value uniform) {
        Value chosen = chosen(choices.chances(), HARDLY, temperature, uniform);
        Value code = graph.gatherElements(choices.codes(), graph.gatherElements(choices.places(), chosen, 1), 1);
        return new Draw(code, graph.slice(choices.chances(), 1, 0, 1));
    }

    /**
     * Which of its likeliest codes is drawn for each token, int32 [R, 1].
     *
     * @param chances [R, 8], falling
     * @param hardly codes that are so much less likely than the likeliest are never drawn
     * @param temperature scalar
     * @param uniform [R, 1] in [0, 1)
     */
    Value chosen(Value chances, float hardly, Value temperature, Value uniform) {
        int count = HeadsGraph.CHOICES;
        Value relative = graph.divide(chances, graph.slice(chances, 1, 0, 1));
        Value likely = graph.cast(graph.lessOrEqual(graph.scalar(hardly), relative), ElementType.FLOAT);
        Value sharpness = graph.divide(graph.scalar(1f), graph.maximum(temperature, graph.scalar(COLDEST)));
        Value running = graph.matMul(graph.times(graph.power(relative, sharpness), likely), runningSums(count));
        Value threshold = graph.times(graph.slice(running, 1, count - 1, count), uniform);
        Value passed = graph.cast(graph.lessOrEqual(running, threshold), ElementType.INT32);
        return graph.minimum(graph.sumKept(passed, 1), graph.scalar(count - 1));
    }

    /**
     * What was settled before, [B, 256], and in the place of each hidden token what was drawn for it, [R, 1]. What was
     * drawn in the place of a settled one, in a world with fewer hidden tokens than others, is not {@link #settle
     * kept}.
     */
    Draw filled(Draw before, Draw drawn, Hidden hidden) {
        Value shape = graph.shape(hidden.places());
        return new Draw(
                graph.scatterElements(before.codes(), hidden.places(), graph.reshape(drawn.codes(), shape), 1),
                graph.scatterElements(before.chances(), hidden.places(), graph.reshape(drawn.chances(), shape), 1));
    }

    /**
     * Settles the hidden tokens with the highest scores.
     *
     * @param before the tokens settled so far
     * @param draw what was drawn for all tokens
     * @param order 0 to score by chance, 1 by noise
     * @param noise [B, 256]
     * @param staying int32, how many tokens stay hidden; or [B, 1], in each world
     */
    Draw settle(Draw before, Draw draw, Value order, Value noise, Value staying) {
        Value hidden = graph.equal(before.codes(), graph.scalar(config.maskId()));
        Value byChance = graph.times(draw.chances(), graph.minus(graph.scalar(1f), order));
        Value score = graph.plus(byChance, graph.times(noise, order));
        Value ranked = graph.smallest(graph.where(hidden, score, graph.scalar(SETTLED)), DynamicsConfig.TOKENS)
                .get(1);
        Value rank =
                graph.ints("ranks", IntStream.range(0, DynamicsConfig.TOKENS).toArray(), 1, DynamicsConfig.TOKENS);
        Value stays = graph.expand(graph.cast(graph.less(rank, staying), ElementType.INT32), graph.shape(ranked));
        Value stay = graph.scatterElements(graph.times(before.codes(), graph.scalar(0)), ranked, stays, 1);
        Value settles = graph.and(hidden, graph.equal(stay, graph.scalar(0)));
        return new Draw(
                graph.where(settles, draw.codes(), before.codes()),
                graph.where(settles, draw.chances(), before.chances()));
    }

    private Value runningSums(int count) {
        float[] upper = new float[count * count];
        IntStream.range(0, upper.length).filter(i -> i / count <= i % count).forEach(i -> upper[i] = 1);
        return graph.floats("running", upper, count, count);
    }

    /**
     * The tokens that are still hidden, n in every world and R = B n in all, in packed order.
     *
     * @param places int64 [B, n], where they are in their frame
     * @param rows int64 [R], where they are among all tokens
     */
    record Hidden(Value places, Value rows) {}

    /**
     * Codes, and how sure the model was.
     *
     * @param codes int32 [B, 256]
     * @param chances of the likeliest code of each token, [B, 256]
     */
    record Draw(Value codes, Value chances) {

        static Draw of(List<Value> carried) {
            return new Draw(carried.get(0), carried.get(1));
        }

        List<Value> carried() {
            return List.of(codes, chances);
        }
    }
}
