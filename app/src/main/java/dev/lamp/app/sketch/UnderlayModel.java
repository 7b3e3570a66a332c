package dev.lamp.app.sketch;

import dev.lamp.tokenizer.prompt.Raster;
import java.nio.file.Path;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;

/** A photo of paper that shines through the drawing, to trace it. For the window's thread. */
public final class UnderlayModel {

    private static final double FIRST_OPACITY = 0.4;

    private final SketchFiles files;
    private final SketchModel sketch;
    private final ReadOnlyObjectWrapper<Raster> photo = new ReadOnlyObjectWrapper<>();
    private final DoubleProperty opacity = new SimpleDoubleProperty(FIRST_OPACITY);
    private Path file;

    /**
     * @param files reads the photo
     * @param sketch what is drawn
     */
    public UnderlayModel(SketchFiles files, SketchModel sketch) {
        this.files = files;
        this.sketch = sketch;
    }

    /** Lays a photo under the drawing. */
    public void open(Path picture) {
        files.photo(picture, raster -> {
            photo.set(raster);
            file = picture;
        });
    }

    /** Lets the reduced photo be the drawing, to go on from there. */
    public void take() {
        if (file != null) {
            files.open(file, sketch::replace);
        }
    }

    /** Takes the photo away. */
    public void remove() {
        photo.set(null);
        file = null;
    }

    /** The photo, square and upright; null if there is none. */
    public ReadOnlyObjectProperty<Raster> photoProperty() {
        return photo.getReadOnlyProperty();
    }

    /** How much of the photo is seen, 0 to 1. */
    public DoubleProperty opacityProperty() {
        return opacity;
    }
}
