package dev.lamp.assets.platformer;

/** The eight things a player of the true game can do in a step. Learning never sees them. */
public enum Controls {
    IDLE(0, false),
    LEFT(-1, false),
    RIGHT(1, false),
    JUMP(0, true),
    JUMP_LEFT(-1, true),
    JUMP_RIGHT(1, true),
    UP(0, false),
    DOWN(0, false);

    private final int horizontal;
    private final boolean jump;

    Controls(int horizontal, boolean jump) {
        this.horizontal = horizontal;
        this.jump = jump;
    }

    /** -1 left, 0 none, 1 right. */
    public int horizontal() {
        return horizontal;
    }

    public boolean jump() {
        return jump;
    }
}
