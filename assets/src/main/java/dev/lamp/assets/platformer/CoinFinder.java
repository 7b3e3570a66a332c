package dev.lamp.assets.platformer;

import dev.lamp.assets.video.Frame;

/** Tells by pixels whether a cell of a picture shows a coin, for evaluation only. Immutable and thread-safe. */
public final class CoinFinder {

    /** A coin counts as seen from this likeness on: nine tenths of the pixels of each of its colours, on average. */
    public static final double SEEN = 0.9;

    private final Sprite coin;

    /** Looks for coins as this scene draws them. */
    public CoinFinder(Scene scene) {
        this.coin = scene.theme().coin();
    }

    /**
     * True if there is a coin.
     *
     * @param frame a standard frame
     * @param cell a cell of the screen, 0 to 15 across and down
     */
    public boolean sees(Frame frame, Place cell) {
        return SpriteSearch.likeness(coin, frame.toIndices(), cell, coin.height()) >= SEEN;
    }
}
