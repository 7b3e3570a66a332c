package dev.lamp.app.sketch;

import dev.lamp.assets.platformer.DrawingKit;
import dev.lamp.assets.platformer.Place;
import dev.lamp.assets.platformer.Stamp;
import dev.lamp.assets.platformer.StampPlace;
import dev.lamp.assets.platformer.TileRenderer;
import dev.lamp.assets.video.Frame;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The stamp in hand: which one, how long, and which of the theme's figures. For the window's thread. */
public final class StampModel {

    /** The longest ladder or platform, in cells of 4 pixels. */
    public static final int MAX_LENGTH = 16;

    private static final int FIRST_LENGTH = 5;

    private final ObjectProperty<Stamp> stamp = new SimpleObjectProperty<>(Stamp.HERO);
    private final IntegerProperty length = new SimpleIntegerProperty(FIRST_LENGTH);
    private final IntegerProperty look = new SimpleIntegerProperty(0);

    /** The drawing with this stamp where the pointer is, snapped to the lattice. */
    Frame on(Frame drawing, DrawingKit kit, int x, int y) {
        return kit.stamped(drawing, at(x, y));
    }

    /** Figures are held in their middle, the rest at its upper left cell. */
    StampPlace at(int x, int y) {
        int shift = stamp.get().hasLooks() ? TileRenderer.CELL / 2 : 0;
        int column = Math.floorDiv(x - shift, TileRenderer.CELL);
        int row = Math.floorDiv(y - shift, TileRenderer.CELL);
        return new StampPlace(stamp.get(), new Place(column, row), length.get(), look.get());
    }

    public ObjectProperty<Stamp> stampProperty() {
        return stamp;
    }

    /** Cells along ladders, platforms and ground, 1 to {@value #MAX_LENGTH}. */
    public IntegerProperty lengthProperty() {
        return length;
    }

    /** Which of the theme's figures, from 0. */
    public IntegerProperty lookProperty() {
        return look;
    }

    /** Takes the next figure of the theme. */
    public void nextLook() {
        look.set(look.get() + 1);
    }
}
