package dev.lamp.runtime.dynamics;

import dev.lamp.assets.bundle.BundleManifest;
import java.nio.FloatBuffer;

/**
 * The temporal cache of one branch: a ring of slots inside the key and value inputs of the graph. The memory of frame j
 * lies in slot j mod C, always, so that a restored moment has the very layout it had and sums in the same order. What a
 * slot holds beyond its time is hidden by age 0.
 */
final class MemoryRing {

    /** The frame before the one being drawn is computed in the graph; the youngest cached one is two back. */
    private static final int YOUNGEST = 2;

    private final FrameCall call;
    private final int branch;
    private final int layers;
    private final int slots;
    private final int block;

    MemoryRing(FrameCall call, int branch, BundleManifest.Dynamics dynamics) {
        this.call = call;
        this.branch = branch;
        this.layers = dynamics.layers();
        this.slots = dynamics.memory();
        this.block = dynamics.positions() * dynamics.width();
    }

    int slots() {
        return slots;
    }

    /** Writes the memory of frame {@code index} in place. */
    void write(long index, FrameMemory memory) {
        int slot = (int) (index % slots);
        for (int layer = 0; layer < layers; layer++) {
            int target = ((branch * layers + layer) * slots + slot) * block;
            call.keys.put(target, memory.keys(), layer * block, block);
            call.values.put(target, memory.values(), layer * block, block);
        }
    }

    /** Sets the ages for drawing frame {@code drawn}, with {@code remembered} memories in the ring. */
    void age(long drawn, int remembered) {
        for (int slot = 0; slot < slots; slot++) {
            call.ages.put(branch * slots + slot, 0);
        }
        for (int age = YOUNGEST; age < YOUNGEST + remembered; age++) {
            call.ages.put(branch * slots + (int) ((drawn - age) % slots), age);
        }
    }

    /** The memory that the graph has just made for this branch, as a copy. */
    FrameMemory read() {
        return new FrameMemory(copy(call.newKeys), copy(call.newValues));
    }

    private float[] copy(FloatBuffer source) {
        float[] target = new float[layers * block];
        source.get(branch * target.length, target);
        return target;
    }
}
