package dev.lamp.assets.platformer;

/**
 * The hero, 2 x 2 cells.
 *
 * @param x leftmost cell
 * @param y top cell
 * @param displacement rows moved in the last step, positive down; in the air it determines the next
 * @param pose what the lower half of the sprite shows
 */
public record Hero(int x, int y, int displacement, Pose pose) {

    /** The two lower halves of a hero's sprite: on the ground or a ladder, and in the air. */
    public enum Pose {
        STAND,
        JUMP
    }

    /** A hero standing at a cell. */
    public static Hero standingAt(Place place) {
        return new Hero(place.x(), place.y(), 0, Pose.STAND);
    }
}
