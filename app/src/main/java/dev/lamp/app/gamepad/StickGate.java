package dev.lamp.app.gamepad;

/**
 * Turns how far a stick or a trigger is pushed into a button: down at half way, up again only well before that, so that
 * a stick that trembles at the edge does not stutter.
 */
final class StickGate {

    private static final double DOWN = 0.5;
    private static final double UP = 0.35;

    private boolean down;

    /**
     * Whether it counts as pressed.
     *
     * @param push -1 to 1; only positive counts
     */
    boolean pressed(double push) {
        down = push > (down ? UP : DOWN);
        return down;
    }
}
