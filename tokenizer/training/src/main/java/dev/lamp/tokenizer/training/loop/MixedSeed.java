package dev.lamp.tokenizer.training.loop;

import java.util.SplittableRandom;

/**
 * Seeds for things that are numbered: updates, clips, batches. A generator whose seed is such a number begins as the
 * next one does ({@link java.util.Random}), or, if the numbers are multiplied by the constant that it counts in, draws
 * what the next one draws, one number later ({@link SplittableRandom}). Then what should be picked at random is picked
 * again and again.
 */
public final class MixedSeed {

    private MixedSeed() {}

    /** A seed that tells nothing about those of the numbers around it. */
    public static long of(long number) {
        return new SplittableRandom(number).nextLong();
    }
}
