package dev.lamp.app.play;

/** What one can ask of the world that is played, besides acting in it. */
public enum PlayCommand {
    PAUSE,
    RESTART,
    NEW_SEED;

    /** Does it. */
    public void on(PlayModel play) {
        switch (this) {
            case PAUSE -> play.togglePause();
            case RESTART -> play.reset();
            case NEW_SEED -> play.newSeed();
        }
    }
}
