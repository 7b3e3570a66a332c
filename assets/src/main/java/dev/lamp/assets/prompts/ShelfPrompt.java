package dev.lamp.assets.prompts;

/**
 * One picture on the shelf.
 *
 * @param file name of the picture, unique on the shelf
 * @param title for people, a few words
 * @param about one line: what it is good for
 * @param origin where it comes from: the generator's seed and options, or how it was made by hand
 */
public record ShelfPrompt(String file, String title, String about, String origin) {

    public ShelfPrompt {
        if (!file.matches("[a-z0-9-]+\\.png")) {
            throw new IllegalArgumentException("expected a file name such as room-night.png, found " + file);
        }
        if (title.isBlank() || about.isBlank() || origin.isBlank()) {
            throw new IllegalArgumentException("expected a title, a line about it and an origin for " + file);
        }
    }

    /** True if the generator made it, false if it was drawn by hand. */
    public boolean generated() {
        return origin.startsWith("generator");
    }
}
