package dev.lamp.app.play;

/** Whether the world goes on by itself. */
public enum PlayMode {
    /** The world ticks at its own rate; no key means the idle action. */
    LIVE("Live"),
    /** The world waits, and takes one step for each key pressed. */
    TURNS("Turns");

    private final String title;

    PlayMode(String title) {
        this.title = title;
    }

    /** The other one. */
    public PlayMode other() {
        return this == LIVE ? TURNS : LIVE;
    }

    /** The word on the button. */
    public String title() {
        return title;
    }
}
