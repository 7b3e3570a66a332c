package dev.lamp.runtime.dynamics;

/**
 * How a frame is drawn, after MaskGIT (Chang et al. 2022, section 3.2).
 *
 * @param steps passes per frame, 1 to 16; more is slower and more coherent
 * @param temperature 0 takes the most likely token, save of what comes in when the camera moves, which bundles may draw
 *     by chance; 1 samples as learned; 0 to 2
 * @param order 0 fixes the most confident tokens first, 1 goes purely by chance
 */
public record SamplingOptions(int steps, float temperature, float order) {

    /** What the window starts with. */
    public static final SamplingOptions DEFAULT = new SamplingOptions(4, 0f, 0f);

    /** Most passes per frame. */
    public static final int MAX_STEPS = 16;

    private static final float MAX_TEMPERATURE = 2f;

    public SamplingOptions {
        if (steps < 1 || steps > MAX_STEPS) {
            throw new IllegalArgumentException("expected 1 to " + MAX_STEPS + " steps, found " + steps);
        }
        if (!(temperature >= 0 && temperature <= MAX_TEMPERATURE)) {
            throw new IllegalArgumentException(
                    "expected a temperature of 0 to " + MAX_TEMPERATURE + ", found " + temperature);
        }
        if (!(order >= 0 && order <= 1)) {
            throw new IllegalArgumentException("expected an order of 0 to 1, found " + order);
        }
    }

    /** The same with another number of passes. */
    public SamplingOptions withSteps(int passes) {
        return new SamplingOptions(passes, temperature, order);
    }
}
