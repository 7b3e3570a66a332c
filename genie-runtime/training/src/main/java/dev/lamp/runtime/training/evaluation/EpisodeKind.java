package dev.lamp.runtime.training.evaluation;

import dev.lamp.assets.platformer.Camera;
import dev.lamp.assets.platformer.ClipOptions;
import java.util.Locale;

/**
 * The kinds of held-out episodes, each with a range of 50,000 level seeds of its own. Training seeds start at a
 * million, so nothing here was ever learned from. Training's own checks use 700,000 and up, the shelf 900,000 and up.
 * There are doodles only where the kind says so.
 */
enum EpisodeKind {
    /** Fixed camera, pixel art and drawn styles as training mixes them. */
    ROOMS("rooms", 100_000),
    /** Moving camera, pixel art and drawn styles as training mixes them. */
    SCROLL("scroll", 200_000),
    /** Both cameras, pixel-art themes only. */
    THEMES("themes", 300_000),
    /** Both cameras, hand-drawn styles only. */
    DRAWN("drawn styles", 400_000),
    /** Both cameras, themes made up from seeds only. */
    DOODLES("doodles", 650_000),
    /** Rooms for random walks. */
    WALKS("random walks, rooms", 500_000),
    /** Moving camera for random walks. */
    SCROLL_WALKS("random walks, scroll", 550_000),
    /** Rooms in hand-drawn styles for random walks. */
    SKETCH_WALKS("random walks, sketches", 600_000),
    /** Rooms for scripted play. */
    PHYSICS("physics", 800_000),
    /** Rooms with enemies. */
    ENEMIES("enemies", 850_000),
    /** Rooms with coins. */
    COINS("coins, rooms", 950_000),
    /** Moving camera, with coins. */
    SCROLL_COINS("coins, scroll", 350_000),
    /** First frames alone, both cameras, pixel art and drawn styles as training mixes them. */
    PROMPTS("prompts", 450_000),
    /** Moving camera, for walks away and back. */
    RETURNS("away and back", 250_000);

    private final String title;
    private final long firstSeed;

    EpisodeKind(String title, long firstSeed) {
        this.title = title;
        this.firstSeed = firstSeed;
    }

    /** The name in ids. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name for people. */
    String title() {
        return title;
    }

    long firstSeed() {
        return firstSeed;
    }

    /** What the generator is asked for. */
    ClipOptions options(int length) {
        ClipOptions mix = ClipOptions.training().withLength(length).withDoodleShare(0);
        return switch (this) {
            case ROOMS, WALKS, PHYSICS, ENEMIES, COINS -> mix.with(Camera.ROOM);
            case SCROLL, SCROLL_WALKS, SCROLL_COINS, RETURNS -> mix.with(Camera.SCROLL);
            case SKETCH_WALKS -> mix.with(Camera.ROOM).withDrawnShare(1);
            case THEMES -> mix.withDrawnShare(0);
            case DRAWN -> mix.withDrawnShare(1);
            case PROMPTS -> mix;
            case DOODLES -> mix.withDoodleShare(1);
        };
    }
}
