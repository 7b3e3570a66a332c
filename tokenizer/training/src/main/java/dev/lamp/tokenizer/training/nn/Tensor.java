package dev.lamp.tokenizer.training.nn;

import java.util.Arrays;

/**
 * Numbers with a shape outside native memory: what is saved, loaded and exported. The array is not copied; do not
 * change it.
 *
 * @param shape sizes, outermost first; empty for a single number
 * @param data row-major values, as many as the product of the shape
 */
public record Tensor(long[] shape, float[] data) {

    public Tensor {
        shape = shape.clone();
        long count = count(shape);
        if (data.length != count) {
            throw new IllegalArgumentException(
                    "expected " + count + " numbers for shape " + Arrays.toString(shape) + ", found " + data.length);
        }
    }

    /** A single number. */
    public static Tensor scalar(float value) {
        return new Tensor(new long[0], new float[] {value});
    }

    @Override
    public long[] shape() {
        return shape.clone();
    }

    /** Product of the sizes. */
    public static long count(long... shape) {
        long count = 1;
        for (long size : shape) {
            if (size < 0) {
                throw new IllegalArgumentException("expected sizes of 0 or more, found " + Arrays.toString(shape));
            }
            count = Math.multiplyExact(count, size);
        }
        return count;
    }
}
