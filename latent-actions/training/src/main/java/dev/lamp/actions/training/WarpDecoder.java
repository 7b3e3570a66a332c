package dev.lamp.actions.training;

import static dev.lamp.actions.motion.Lattice.CELLS;
import static dev.lamp.actions.motion.Lattice.CHANNELS;
import static dev.lamp.actions.motion.Lattice.SHIFTS;
import static dev.lamp.actions.motion.Lattice.SHIFT_X;
import static dev.lamp.actions.motion.Lattice.SHIFT_Y;
import static dev.lamp.actions.motion.Lattice.SIDE;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import dev.lamp.actions.motion.Lattice;
import dev.lamp.tokenizer.training.nn.LayerNorm;
import dev.lamp.tokenizer.training.nn.Linear;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import dev.lamp.tokenizer.training.nn.Tensor;

/**
 * Foretells the frame after from the three frames before it and an action: per cell, a softmax over the shifts of the
 * frame now, mixed by a gate with a colour of its own (dynamic neural advection, Finn et al. 2016). It exists to teach
 * the encoder and is thrown away, as in Genie (Bruce et al. 2024, section 2.1). The action enters after the
 * convolutions, so that what all actions share is computed once.
 *
 * <p>Letters: B transitions, A actions tried for each, S shifts, C channels, P cells, E numbers of an action.
 */
final class WarpDecoder {

    private static final int WIDTH = 56;
    private static final int HEAD = 64;
    private static final int ACTION = 32;
    private static final int[] DILATIONS = {1, 2, 1, 2};
    private static final int INPUT = 2 * SHIFTS + 2 * CHANNELS + 1;
    private static final float COPYING = 2;
    private static final float LEAK = 0.1f;

    private final ParameterSet parameters;
    private final Linear trunkHead;
    private final LayerNorm norm;
    private final Linear head;
    private final Linear output;
    private final Linear action;
    private final Linear modulation;

    WarpDecoder(ParameterSet parameters) {
        this.parameters = parameters;
        convolution("decoder.input", INPUT, 1);
        for (int i = 0; i < DILATIONS.length; i++) {
            convolution("decoder.conv" + i, WIDTH, 3);
        }
        trunkHead = Linear.create(parameters, "decoder.trunk", WIDTH, HEAD);
        norm = LayerNorm.create(parameters, "decoder.norm", HEAD);
        head = Linear.create(parameters, "decoder.head", HEAD, HEAD);
        output = Linear.create(parameters, "decoder.output", HEAD, SHIFTS + 1 + CHANNELS, 0.5 / Math.sqrt(HEAD));
        action = Linear.create(parameters, "decoder.action", ActionEncoder.EMBEDDING, ACTION);
        modulation = Linear.create(parameters, "decoder.modulation", ACTION, 2 * HEAD + SHIFTS);
        float[] copier = new float[SHIFTS + 1 + CHANNELS];
        copier[Lattice.STILL] = COPYING;
        copier[SHIFTS] = COPYING;
        parameters.load("decoder.output.bias", new Tensor(new long[] {copier.length}, copier));
    }

    private void convolution(String name, int in, int kernel) {
        parameters.normal(name + ".weight", 1 / Math.sqrt(in * kernel * kernel), WIDTH, in, kernel, kernel);
        parameters.zeros(name + ".bias", WIDTH);
    }

    /** The frame as a decoder sees it before it knows the action: features [B, P, 64] and moved cells [B, P, S, C]. */
    record Scene(NDArray featuresBPH, NDArray movedBPSC) {

        /** Every second row from row 0 or 1 on. */
        Scene half(int first) {
            return new Scene(WarpDecoder.half(featuresBPH, first), WarpDecoder.half(movedBPSC, first));
        }
    }

    /** Every second row of cells [B, P, ...] from row 0 or 1 on. */
    static NDArray half(NDArray x, int first) {
        long b = x.getShape().get(0);
        NDArray rows = x.reshape(new Shape(b, SIDE / 2, 2, SIDE * x.size() / b / CELLS));
        long[] shape = x.getShape().getShape().clone();
        shape[1] = CELLS / 2;
        return rows.get(new NDIndex(":, :, " + first)).reshape(new Shape(shape));
    }

    /** Looks at the frames before the action's outcome. */
    Scene look(LatentActionModel.Inputs inputs) {
        NDArray now = inputs.now();
        long b = now.getShape().get(0);
        NDArray flag = inputs.panning().reshape(b, 1, 1).broadcast(new Shape(b, 1, CELLS));
        NDArray motion = ActionEncoder.match(inputs.arriving());
        NDArray motionBefore = ActionEncoder.match(inputs.preceding());
        NDArray seen = NDArrays.concat(new NDList(motion, now, inputs.before(), flag, motionBefore), 1)
                .reshape(new Shape(b, INPUT, SIDE, SIDE));
        NDArray x = leaky(convolve("decoder.input", seen, 0, 1));
        for (int i = 0; i < DILATIONS.length; i++) {
            x = x.add(leaky(convolve("decoder.conv" + i, x, DILATIONS[i], DILATIONS[i])));
        }
        NDArray features =
                trunkHead.forward(x.reshape(new Shape(b, WIDTH, CELLS)).transpose(0, 2, 1));
        return new Scene(norm.forward(features), moved(now.reshape(new Shape(b, CHANNELS, SIDE, SIDE))));
    }

    private NDArray convolve(String name, NDArray x, int padding, int dilation) {
        return ai.djl.nn.convolutional.Conv2d.conv2d(
                        x,
                        parameters.get(name + ".weight"),
                        parameters.get(name + ".bias"),
                        new Shape(1, 1),
                        new Shape(padding, padding),
                        new Shape(dilation, dilation))
                .singletonOrThrow();
    }

    private static NDArray leaky(NDArray x) {
        return Activation.leakyRelu(x, LEAK);
    }

    private static NDArray moved(NDArray now) {
        long b = now.getShape().get(0);
        NDArray rows = edges(now, 2, SHIFT_Y);
        NDArray padded = edges(rows, 3, SHIFT_X);
        NDList moved = new NDList(SHIFTS);
        for (int shift = 0; shift < SHIFTS; shift++) {
            int top = SHIFT_Y - Lattice.dy(shift);
            int left = SHIFT_X - Lattice.dx(shift);
            moved.add(padded.get(new NDIndex(":, :, " + top + ":" + (top + SIDE) + ", " + left + ":" + (left + SIDE)))
                    .reshape(new Shape(b, 1, CHANNELS, CELLS)));
        }
        return NDArrays.concat(moved, 1).transpose(0, 3, 1, 2);
    }

    private static NDArray edges(NDArray x, int axis, int count) {
        String skip = ":, ".repeat(axis);
        NDArray first = x.get(new NDIndex(skip + "0:1"));
        NDArray last = x.get(new NDIndex(skip + (SIDE - 1) + ":" + SIDE));
        NDList parts = new NDList();
        for (int i = 0; i < count; i++) {
            parts.add(first);
        }
        parts.add(x);
        for (int i = 0; i < count; i++) {
            parts.add(last);
        }
        return NDArrays.concat(parts, axis);
    }

    /**
     * Foretells the outcome of every action.
     *
     * @param actions [B, A, E]
     */
    Foresight foretell(Scene scene, NDArray actions) {
        long b = actions.getShape().get(0);
        long a = actions.getShape().get(1);
        long p = scene.featuresBPH().getShape().get(1);
        NDArray effect = modulation.forward(leaky(action.forward(actions))).expandDims(1);
        NDArray scale = effect.get(new NDIndex(":, :, :, 0:" + HEAD)).add(1);
        NDArray bias = effect.get(new NDIndex(":, :, :, " + HEAD + ":" + 2 * HEAD));
        NDArray all = effect.get(new NDIndex(":, :, :, " + 2 * HEAD + ":"));
        NDArray x = leaky(scene.featuresBPH().expandDims(2).mul(scale).add(bias));
        NDArray y = output.forward(leaky(head.forward(x)));
        NDArray shifts = y.get(new NDIndex(":, :, :, 0:" + SHIFTS)).add(all).softmax(3);
        NDArray gate = Activation.sigmoid(y.get(new NDIndex(":, :, :, " + SHIFTS + ":" + (SHIFTS + 1))));
        NDArray colour = Activation.sigmoid(y.get(new NDIndex(":, :, :, " + (SHIFTS + 1) + ":")));
        NDArray warped = shifts.reshape(new Shape(b * p, a, SHIFTS))
                .matMul(scene.movedBPSC().reshape(new Shape(b * p, SHIFTS, CHANNELS)))
                .reshape(new Shape(b, p, a, CHANNELS));
        return new Foresight(colour.add(warped.sub(colour).mul(gate)), shifts);
    }

    /** Foretold cells [B, P, A, C] and the shifts they were taken from [B, P, A, S]. */
    record Foresight(NDArray cellsBPAC, NDArray shiftsBPAS) {}
}
