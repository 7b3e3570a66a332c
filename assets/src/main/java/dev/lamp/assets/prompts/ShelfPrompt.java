package dev.lamp.assets.prompts;

import dev.lamp.assets.platformer.DrawingKit;
import dev.lamp.assets.platformer.HeroCasting;
import dev.lamp.assets.platformer.Place;
import dev.lamp.assets.video.Frame;

/**
 * One picture on the shelf.
 *
 * @param file name of the picture, unique on the shelf
 * @param title for people, a few words
 * @param about one line: what it is good for
 * @param origin where it comes from: the generator's seed and options, or how it was made by hand
 * @param hero where one of the game's heroes takes the place of the one that is drawn there; null for nowhere
 */
public record ShelfPrompt(String file, String title, String about, String origin, Place hero) {

    public ShelfPrompt {
        if (!file.matches("[a-z0-9-]+\\.png")) {
            throw new IllegalArgumentException("expected a file name such as room-night.png, found " + file);
        }
        if (title.isBlank() || about.isBlank() || origin.isBlank()) {
            throw new IllegalArgumentException("expected a title, a line about it and an origin for " + file);
        }
    }

    /** The name of the picture without its ending. */
    public String name() {
        return file.substring(0, file.lastIndexOf('.'));
    }

    /** True if the generator made it, false if it was drawn by hand. */
    public boolean generated() {
        return origin.startsWith("generator");
    }

    /**
     * The picture as it is played: with the hero that the shelf puts in, if it does and the picture is one of the
     * game's size and colours.
     *
     * @param drawn the picture as it was drawn
     */
    public Frame cast(Frame drawn) {
        return hero == null || !DrawingKit.suits(drawn) ? drawn : new HeroCasting(drawn).with(hero, 0);
    }
}
