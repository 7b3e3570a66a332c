package dev.lamp.app.sketch;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** How large each pixel of the drawing is: as large as fits, or what was chosen. For the window's thread. */
public final class ZoomModel {

    /** The largest pixels. */
    public static final int MAX_FACTOR = 32;

    private static final int MIN_FACTOR = 3;

    private final ReadOnlyIntegerWrapper factor = new ReadOnlyIntegerWrapper(8);
    private final BooleanProperty fits = new SimpleBooleanProperty(true);

    /** The room for the drawing changed. */
    public void room(double width, double height, int pixels) {
        if (fits.get()) {
            factor.set(bounded((int) (Math.min(width, height) / pixels)));
        }
    }

    /** Larger or smaller by some steps; no longer what fits. */
    public void by(int steps) {
        fits.set(false);
        factor.set(bounded(factor.get() + steps * Math.max(1, factor.get() / 8)));
    }

    private static int bounded(int wanted) {
        return Math.max(MIN_FACTOR, Math.min(MAX_FACTOR, wanted));
    }

    /** Screen units for each pixel. */
    public ReadOnlyIntegerProperty factorProperty() {
        return factor.getReadOnlyProperty();
    }

    /** Whether the drawing fills the room it has. */
    public BooleanProperty fitsProperty() {
        return fits;
    }
}
