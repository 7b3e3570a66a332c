package dev.lamp.assets.platformer;

import java.util.Objects;

/**
 * A stamp and where it goes.
 *
 * @param stamp what
 * @param at top left cell; may be partly outside the screen
 * @param length cells along a ladder, a platform or the ground, 1 to 16; the others have one size
 * @param look which of the theme's figures, from 0; counts on past the last from the first again
 */
public record StampPlace(Stamp stamp, Place at, int length, int look) {

    public StampPlace {
        Objects.requireNonNull(stamp, "stamp");
        Objects.requireNonNull(at, "at");
        if (length < 1 || length > TileRenderer.SCREEN) {
            throw new IllegalArgumentException(
                    "expected a length of 1 to " + TileRenderer.SCREEN + " cells, found " + length);
        }
        if (look < 0) {
            throw new IllegalArgumentException("expected a look of 0 or more, found " + look);
        }
    }

    /** Cells across. */
    public int width() {
        return switch (stamp) {
            case HERO, ENEMY, LADDER -> 2;
            case COIN -> 1;
            case PLATFORM, GROUND -> length;
        };
    }

    /** Cells down, without what lies below the screen. */
    public int height() {
        return switch (stamp) {
            case HERO, ENEMY -> 2;
            case COIN, PLATFORM -> 1;
            case LADDER -> length;
            case GROUND -> Math.max(1, Level.HEIGHT - at.y());
        };
    }
}
