package dev.lamp.app.gamepad;

/** The buttons of a gamepad by where they are, since every maker prints other signs on them. */
public enum PadButton {
    LEFT("Left (cross or stick)"),
    RIGHT("Right (cross or stick)"),
    UP("Up (cross or stick)"),
    DOWN("Down (cross or stick)"),
    SOUTH("Lower button (A, cross)"),
    EAST("Right button (B, circle)"),
    WEST("Left button (X, square)"),
    NORTH("Upper button (Y, triangle)"),
    LEFT_SHOULDER("Left shoulder"),
    RIGHT_SHOULDER("Right shoulder"),
    LEFT_TRIGGER("Left trigger"),
    RIGHT_TRIGGER("Right trigger"),
    BACK("Back, select"),
    START("Start, menu");

    private final String title;

    PadButton(String title) {
        this.title = title;
    }

    /** The name for people. */
    public String title() {
        return title;
    }
}
