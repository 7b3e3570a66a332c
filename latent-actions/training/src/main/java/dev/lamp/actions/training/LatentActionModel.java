package dev.lamp.actions.training;

import static dev.lamp.actions.motion.Lattice.CELLS;
import static dev.lamp.actions.motion.Lattice.CHANNELS;
import static dev.lamp.actions.motion.Lattice.SHIFTS;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.lamp.actions.LatentAction;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import dev.lamp.tokenizer.training.nn.Tensor;

/**
 * The latent action model: an encoder that names what happened between two frames, a decoder that teaches it.
 * Everything that an exported labeller needs is the encoder and the codes, in full:
 *
 * <pre>
 * input      w, x0, x1, x2: RGB in 0..1 of the frames earlier, before, now and after, 64 x 64 pixels
 * cells      mean over each 2 x 2 pixels; channel = colour * 4 + (row of the quarter) * 2 + column of the quarter
 *            of a 4 x 4 cell: [B, 12, 16, 16]
 * camera     g(a, b) for cells a, b = the g of (0, -1, 1), first of equals, with the least
 *              mean over rows 0..15 and columns 1..14 of
 *              min(0.1, mean over channels |b(row, column + g) - a(row, column)|)
 *              + (g = 0 ? 0 : 0.00001)
 * pan        pan(x, n, y)(row, column) = x(row, column + n) where column + n is in 0..15, y(row, column) elsewhere
 * past       p = pan(x0, -g(x0, x1), x1);  next  n = pan(x2, g(x1, x2), x1)
 * long past  l = pan(pan(w, -g(w, x0), x0), -g(x0, x1), x1)
 * arriving   [B, 35, 16, 16]: for shift s = (dy + 3) * 5 + (dx + 2), dy -3..3, dx -2..2:
 *              mean over channels |x1(row, column) - p(row - dy, column - dx)|, rows and columns clamped to 0..15
 * leaving    [B, 35, 16, 16]: mean over channels |n(row + dy, column + dx) - x1(row, column)|, clamped likewise
 * preceding  as arriving, with p in place of x1 and l in place of p
 * seen       concat over channels (exp(-16 arriving), exp(-16 leaving), x1 as cells, exp(-16 preceding)):
 *              [B, 117, 16, 16]
 * network    convolutions have stride 1 and zero padding that keeps the size; weights [out, in, k, k], bias [out]
 *              h = relu(conv(seen; encoder.input))                      encoder.input   [56, 117, 1, 1]
 *              h = h + relu(conv(h; encoder.first))                     encoder.first   [56, 56, 3, 3]
 *              h = h + relu(conv(h; encoder.second))                    encoder.second  [56, 56, 3, 3]
 * pooling    w = softmax over the 256 cells of
 *              (conv(h; encoder.attention) + log(leaving of shift 17 + 0.01))
 *                                                                       encoder.attention [4, 56, 1, 1]
 *            v = sum over cells of w * h: [B, 4, 56], flattened to [B, 224] with the head outermost
 *              u = relu(v W + b)                                        encoder.hidden    [224, 64] and [64]
 *              e = u W + b                                              encoder.embedding [64, 4] and [4]
 * embedding  e / sqrt(sum of e^2 + 0.000001): [B, 4]
 * action     the index of the largest product of the embedding with the rows of {@code codes} [8, 4], first of equals;
 *            the rows have length 1, so this is the nearest one
 * </pre>
 *
 * <p>What the camera left behind is taken to be as it was, so that its motion leaves no trace. Linear layers are
 * {@code x * weight + bias} with weights [in, out]. Parameters are named {@code layer.weight} and {@code layer.bias}.
 * Parameters whose names start with {@code decoder.} are not needed after training.
 */
public final class LatentActionModel implements AutoCloseable {

    private static final float CHANGED = 0.02f;
    private static final float UNMOVED_WEIGHT = 0.2f;

    private final ParameterSet parameters;
    private final ActionEncoder encoder;
    private final WarpDecoder decoder;

    /** Registers all parameters in an empty set, which the model then owns. */
    public LatentActionModel(ParameterSet parameters) {
        this.parameters = parameters;
        encoder = new ActionEncoder(parameters);
        decoder = new WarpDecoder(parameters);
        parameters.create("codes", anchors());
        parameters.normal("decoder.codes", 1, LatentAction.COUNT, ActionEncoder.EMBEDDING);
        parameters.freeze("codes");
    }

    /** Where the codes are until they are found: one up and one down each axis. */
    private static Tensor anchors() {
        float[] values = new float[LatentAction.COUNT * ActionEncoder.EMBEDDING];
        for (int k = 0; k < LatentAction.COUNT; k++) {
            values[k * ActionEncoder.EMBEDDING + k / 2] = k % 2 == 0 ? 1 : -1;
        }
        return new Tensor(new long[] {LatentAction.COUNT, ActionEncoder.EMBEDDING}, values);
    }

    public ParameterSet parameters() {
        return parameters;
    }

    ActionEncoder.Reading read(Inputs inputs) {
        return encoder.read(inputs);
    }

    /** How much the embeddings [B, E] resemble each code, as logits [B, 8] of the given sharpness. */
    NDArray logits(NDArray embeddings, float sharpness) {
        return embeddings.matMul(parameters.get("codes").transpose()).mul(sharpness);
    }

    /** What the decoder takes for the eight codes, for every transition: [B, 8, E]. */
    NDArray everyCode(long b) {
        return parameters
                .get("decoder.codes")
                .expandDims(0)
                .broadcast(new Shape(b, LatentAction.COUNT, ActionEncoder.EMBEDDING));
    }

    WarpDecoder.Scene look(Inputs inputs) {
        return decoder.look(inputs);
    }

    WarpDecoder.Foresight foretell(WarpDecoder.Scene scene, NDArray actions) {
        return decoder.foretell(scene, actions);
    }

    /** Squared error of every action's foretold frame, mean over channels: [B, P, A]. */
    NDArray errors(WarpDecoder.Scene scene, NDArray actions, Truth truth) {
        return decoder.foretell(scene, actions)
                .cellsBPAC()
                .sub(truth.cellsBPC().expandDims(2))
                .square()
                .mean(new int[] {3});
    }

    /**
     * Error [B, A] with cells that moved, the camera aside, weighted five times, per such cell, so that small motions
     * count like large ones and a jump like the landscape that passes.
     */
    NDArray loss(WarpDecoder.Scene scene, NDArray actions, Truth truth) {
        return errors(scene, actions, truth)
                .mul(truth.weightsBP().expandDims(2))
                .sum(new int[] {1});
    }

    /** What the decoder should foretell: cells [B, P, C] and how much each counts [B, P]. */
    record Truth(NDArray cellsBPC, NDArray weightsBP) {

        static Truth of(Inputs inputs) {
            NDArray moved = inputs.moved();
            NDArray weights = moved.mul(1 - UNMOVED_WEIGHT)
                    .add(UNMOVED_WEIGHT)
                    .div(moved.sum(new int[] {1}, true).add(4));
            return new Truth(inputs.after().transpose(0, 2, 1), weights);
        }

        /** Every second row from row 0 or 1 on. */
        Truth half(int first) {
            return new Truth(WarpDecoder.half(cellsBPC, first), WarpDecoder.half(weightsBP, first));
        }
    }

    /** 1 where a cell changes, otherwise 0: [B, P]. */
    static NDArray changed(Inputs inputs) {
        return inputs.after()
                .sub(inputs.now())
                .abs()
                .mean(new int[] {1})
                .gt(CHANGED)
                .toType(ai.djl.ndarray.types.DataType.FLOAT32, false);
    }

    /** A batch in native memory; shapes as in {@link TransitionBatch}. */
    record Inputs(
            NDArray preceding,
            NDArray arriving,
            NDArray leaving,
            NDArray now,
            NDArray before,
            NDArray after,
            NDArray moved,
            NDArray panning) {

        static Inputs of(TransitionBatch batch, NDManager manager) {
            int b = batch.size();
            return new Inputs(
                    manager.create(batch.preceding(), new Shape(b, SHIFTS, CELLS)),
                    manager.create(batch.arriving(), new Shape(b, SHIFTS, CELLS)),
                    manager.create(batch.leaving(), new Shape(b, SHIFTS, CELLS)),
                    manager.create(batch.now(), new Shape(b, CHANNELS, CELLS)),
                    manager.create(batch.before(), new Shape(b, CHANNELS, CELLS)),
                    manager.create(batch.after(), new Shape(b, CHANNELS, CELLS)),
                    manager.create(batch.moved(), new Shape(b, CELLS)),
                    manager.create(batch.panning(), new Shape(b)));
        }
    }

    @Override
    public void close() {
        parameters.close();
    }
}
