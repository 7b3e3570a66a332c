package dev.lamp.app.display;

/** How the stage draws the pixels of a frame. */
public enum StageFilter {
    /** Every pixel a square. */
    CRISP("Crisp pixels"),
    /** Corners rounded, without a new colour. */
    SMOOTH("Rounded corners"),
    /** Every pixel a square, with a dark line under each row. */
    SCANLINES("Scanlines");

    private final String title;

    StageFilter(String title) {
        this.title = title;
    }

    /** The words on the button. */
    public String title() {
        return title;
    }

    /** The one after this, around the end. */
    public StageFilter next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
