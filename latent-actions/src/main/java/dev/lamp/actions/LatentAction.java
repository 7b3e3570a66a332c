package dev.lamp.actions;

/**
 * One of the eight buttons that the latent action model found by itself; everything else (keys, names, files) refers to
 * actions by this index.
 *
 * @param index 0 to 7
 */
public record LatentAction(int index) implements Comparable<LatentAction> {

    /** How many latent actions there are, as in Genie (Bruce et al. 2024, section 2.1). */
    public static final int COUNT = 8;

    public LatentAction {
        if (index < 0 || index >= COUNT) {
            throw new IllegalArgumentException("expected a latent action of 0 to " + (COUNT - 1) + ", found " + index);
        }
    }

    @Override
    public int compareTo(LatentAction other) {
        return Integer.compare(index, other.index);
    }
}
