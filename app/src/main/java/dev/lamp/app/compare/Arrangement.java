package dev.lamp.app.compare;

/** What stands side by side. */
public enum Arrangement {
    /** All prompts under one script. */
    SCRIPT("One script", "Every prompt under the same script"),
    /** Every prompt under each of the eight actions, held. */
    ACTIONS("Eight actions", "Every prompt with each action held down"),
    /** One prompt under one script with different dice. */
    SEEDS("Many seeds", "The first chosen prompt with sixteen different dice, at temperature 1");

    private final String title;
    private final String about;

    Arrangement(String title, String about) {
        this.title = title;
        this.about = about;
    }

    /** A word or two for the button. */
    public String title() {
        return title;
    }

    /** What is shown, in a few words. */
    public String about() {
        return about;
    }
}
