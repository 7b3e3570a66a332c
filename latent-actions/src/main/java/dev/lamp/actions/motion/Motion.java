package dev.lamp.actions.motion;

/**
 * How far something moved in a step, relative to the world.
 *
 * @param dx cells to the right
 * @param dy cells down
 */
public record Motion(double dx, double dy) {

    /** No motion at all. */
    public static final Motion STILL = new Motion(0, 0);

    public Motion {
        if (!Double.isFinite(dx) || !Double.isFinite(dy)) {
            throw new IllegalArgumentException("expected a finite motion, found " + dx + ", " + dy);
        }
    }

    /** The motion of a shift of the {@link Lattice}. */
    public static Motion of(int shift) {
        return new Motion(Lattice.dx(shift), Lattice.dy(shift));
    }

    /** This motion as seen by whoever makes the other one. */
    public Motion minus(Motion other) {
        return new Motion(dx - other.dx, dy - other.dy);
    }

    /** The scalar product. */
    public double dot(Motion other) {
        return dx * other.dx + dy * other.dy;
    }

    /** Length in cells. */
    public double length() {
        return Math.hypot(dx, dy);
    }

    public boolean isStill() {
        return dx == 0 && dy == 0;
    }
}
