package dev.lamp.app.compare;

/** How two selected dreams are held against each other. */
enum PairLook {
    SIDE_BY_SIDE("Side by side", "Both next to each other"),
    SLIDER("Slider", "Both on one spot: drag the line between them"),
    DIFFERENCE("Difference", "Only the pixels in which they differ");

    private final String title;
    private final String about;

    PairLook(String title, String about) {
        this.title = title;
        this.about = about;
    }

    /** A word or two for the button. */
    String title() {
        return title;
    }

    /** What is shown, in a few words. */
    String about() {
        return about;
    }
}
