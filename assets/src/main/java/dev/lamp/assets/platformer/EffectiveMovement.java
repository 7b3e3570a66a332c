package dev.lamp.assets.platformer;

/**
 * What the hero did in a step as it can be seen, whatever was pressed: a key held against a wall is no movement. For
 * evaluation only.
 *
 * @param horizontal -1 left, 0 none, 1 right
 * @param vertical what began or happened vertically; falling and the rest of a jump are {@link Vertical#NONE}
 */
public record EffectiveMovement(int horizontal, Vertical vertical) {

    /** Number of different movements. */
    public static final int COUNT = 12;

    /** The vertical part of a movement. */
    public enum Vertical {
        NONE,
        JUMP_START,
        CLIMB_UP,
        CLIMB_DOWN
    }

    public EffectiveMovement {
        if (horizontal < -1 || horizontal > 1) {
            throw new IllegalArgumentException("expected a horizontal movement of -1 to 1, found " + horizontal);
        }
    }

    /** The movement with a given index. */
    public static EffectiveMovement of(int index) {
        return new EffectiveMovement(index % 3 - 1, Vertical.values()[index / 3]);
    }

    /** 0 to 11: three horizontal movements for each vertical one. */
    public int index() {
        return vertical.ordinal() * 3 + horizontal + 1;
    }

    @Override
    public String toString() {
        String side = horizontal < 0 ? "left" : horizontal > 0 ? "right" : "none";
        return vertical == Vertical.NONE
                ? side
                : side + " + " + vertical.name().toLowerCase().replace('_', ' ');
    }
}
