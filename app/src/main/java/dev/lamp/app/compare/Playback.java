package dev.lamp.app.compare;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;

/** Where all dreams are shown at, and how that moves on. For the window's thread. */
public final class Playback {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final int FRAMES_PER_SECOND = 15;

    private final IntegerProperty position = new SimpleIntegerProperty();
    private final IntegerProperty length = new SimpleIntegerProperty();
    private final BooleanProperty playing = new SimpleBooleanProperty(true);
    private final DoubleProperty speed = new SimpleDoubleProperty(1);
    private long last;

    /** The frame that is shown, 0 for the prompts. */
    public IntegerProperty positionProperty() {
        return position;
    }

    /** The last frame there is. */
    public IntegerProperty lengthProperty() {
        return length;
    }

    public BooleanProperty playingProperty() {
        return playing;
    }

    /** How fast, 1 for the rate of the world. */
    public DoubleProperty speedProperty() {
        return speed;
    }

    /** Time goes on: shows the next frame if it is due, and starts over after the last. */
    void pulse(long nanoTime) {
        if (nanoTime - last < NANOS_PER_SECOND / (FRAMES_PER_SECOND * speed.get())) {
            return;
        }
        last = nanoTime;
        if (playing.get() && length.get() > 0) {
            position.set(position.get() >= length.get() ? 0 : position.get() + 1);
        }
    }

    void restart() {
        length.set(0);
        position.set(0);
    }
}
