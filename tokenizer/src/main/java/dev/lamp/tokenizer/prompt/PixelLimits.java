package dev.lamp.tokenizer.prompt;

/**
 * How large a picture may be.
 *
 * @param most pixels that a file may say it has
 * @param decoded pixels up to which all of them are decoded; of a larger picture some are left out
 */
record PixelLimits(long most, long decoded) {

    /** What photos need, in some hundred megabytes. */
    static final PixelLimits STANDARD = new PixelLimits(100_000_000, 16_000_000);
}
