package dev.lamp.runtime.training.dynamics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Where the positions of a square and the frames of a window lie relative to each other, as indices into the bias
 * tables.
 *
 * @param distancesNN from position (row) to position (column): {@code (dy + 7) * 15 + dx + 7}, int32
 * @param agesTT from frame (row) to memory (column): age - 1, int32
 * @param futureTT 0 where a frame may look at a memory, a very negative number where it may not
 */
record Geometry(NDArray distancesNN, NDArray agesTT, NDArray futureTT) {

    private static final float NEVER = -1e9f;

    static Geometry of(NDManager manager, int side, int length) {
        return new Geometry(distances(manager, side), ages(manager, length), future(manager, length));
    }

    private static NDArray distances(NDManager manager, int side) {
        int reach = DynamicsConfig.SIDE - 1;
        int n = side * side;
        int[] indices = new int[n * n];
        for (int from = 0; from < n; from++) {
            for (int to = 0; to < n; to++) {
                int dy = to / side - from / side;
                int dx = to % side - from % side;
                indices[from * n + to] = (dy + reach) * (2 * reach + 1) + dx + reach;
            }
        }
        return manager.create(indices, new Shape(n, n));
    }

    private static NDArray ages(NDManager manager, int length) {
        int[] ages = new int[length * length];
        for (int frame = 0; frame < length; frame++) {
            for (int memory = 0; memory <= frame; memory++) {
                ages[frame * length + memory] = frame - memory;
            }
        }
        return manager.create(ages, new Shape(length, length));
    }

    private static NDArray future(NDManager manager, int length) {
        float[] bias = new float[length * length];
        for (int frame = 0; frame < length; frame++) {
            for (int memory = frame + 1; memory < length; memory++) {
                bias[frame * length + memory] = NEVER;
            }
        }
        return manager.create(bias, new Shape(length, length));
    }
}
