package dev.lamp.app.sketch;

import dev.lamp.app.sketch.PixelSheet.Ink;
import dev.lamp.app.sketch.PixelSheet.Segment;
import dev.lamp.assets.platformer.DrawingKit;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.platformer.Theme;
import dev.lamp.assets.platformer.Themes;
import dev.lamp.assets.video.Frame;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * A drawing of 64 x 64 pixels in the palette, and the tools to make it. Pixels are counted from the top left; a pointer
 * may leave the drawing while it draws. For the window's thread.
 */
public final class SketchModel {

    /** The widest brush, in pixels. */
    public static final int MAX_SIZE = 8;

    private static final String FIRST_THEME = "ink on white";

    private final ObjectProperty<SketchTool> tool = new SimpleObjectProperty<>(SketchTool.PENCIL);
    private final IntegerProperty colour = new SimpleIntegerProperty(0);
    private final IntegerProperty size = new SimpleIntegerProperty(3);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Themes.named(FIRST_THEME));
    private final StampModel stamps = new StampModel();
    private final ReadOnlyObjectWrapper<Frame> drawing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Frame> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final SketchHistory history = new SketchHistory();
    private DrawingKit kit = new DrawingKit(theme.get());
    private Frame paper = kit.blank();
    private Frame base;
    private int startX;
    private int startY;
    private int lastX;
    private int lastY;

    public SketchModel() {
        drawing.set(kit.room());
        drawing.subscribe(shown::set);
        theme.addListener((property, old, now) -> change(old, now));
    }

    /** Untouched paper changes with the theme; a drawing stays. */
    private void change(Theme old, Theme now) {
        DrawingKit before = new DrawingKit(old);
        kit = new DrawingKit(now);
        paper = kit.blank();
        if (drawing.get().equals(before.blank())) {
            blank();
        } else if (drawing.get().equals(before.room())) {
            room();
        }
    }

    /** The pointer went down on a pixel. */
    public void press(int x, int y) {
        base = drawing.get();
        startX = x;
        startY = y;
        lastX = x;
        lastY = y;
        switch (tool.get()) {
            case FILL -> {
                PixelSheet sheet = new PixelSheet(base);
                sheet.fill(x, y, (byte) colour.get());
                drawing.set(sheet.toFrame());
            }
            case PICKER -> pick(x, y);
            case STAMP -> drawing.set(stamps.on(base, kit, x, y));
            default -> drag(x, y);
        }
    }

    /** The pointer moved while it was down. */
    public void drag(int x, int y) {
        if (base == null) {
            return;
        }
        switch (tool.get()) {
            case PENCIL, BRUSH, ERASER -> stroke(x, y);
            case LINE -> shape(sheet -> sheet.line(segment(x, y), size.get(), ink()));
            case RECTANGLE -> shape(sheet -> sheet.rectangle(segment(x, y), size.get(), ink()));
            case PICKER -> pick(x, y);
            case STAMP -> drawing.set(stamps.on(base, kit, x, y));
            case FILL -> {
                // An area is filled once, where the pointer went down.
            }
        }
        lastX = x;
        lastY = y;
    }

    /** The pointer went up: the change is one step of the history. */
    public void release() {
        if (base != null && !base.equals(drawing.get())) {
            history.remember(base);
            tellHistory();
        }
        base = null;
    }

    /** The pointer is over a pixel, not down: a stamp shows where it would go. */
    public void hover(int x, int y) {
        shown.set(tool.get() == SketchTool.STAMP ? stamps.on(drawing.get(), kit, x, y) : drawing.get());
    }

    /** The pointer left the drawing. */
    public void leave() {
        shown.set(drawing.get());
    }

    /** Takes the colour of a pixel. */
    public void pick(int x, int y) {
        Frame now = drawing.get();
        if (x >= 0 && y >= 0 && x < now.width() && y < now.height()) {
            colour.set(now.index(x, y));
        }
    }

    private void stroke(int x, int y) {
        PixelSheet sheet = new PixelSheet(drawing.get());
        sheet.line(new Segment(lastX, lastY, x, y), tool.get() == SketchTool.PENCIL ? 1 : size.get(), ink());
        drawing.set(sheet.toFrame());
    }

    private void shape(Consumer<PixelSheet> draw) {
        PixelSheet sheet = new PixelSheet(base);
        draw.accept(sheet);
        drawing.set(sheet.toFrame());
    }

    private Segment segment(int x, int y) {
        return new Segment(startX, startY, x, y);
    }

    private Ink ink() {
        if (tool.get() == SketchTool.ERASER) {
            return (x, y) -> (byte) paper.index(x, y);
        }
        byte chosen = (byte) colour.get();
        return (x, y) -> chosen;
    }

    /** Takes the colour some places on in the palette, around its end. */
    public void nextColour(int places) {
        colour.set(Math.floorMod(colour.get() + places, StandardPalette.PALETTE.size()));
    }

    /** Draws thicker, or thinner. */
    public void thicker(int pixels) {
        size.set(Math.max(1, Math.min(MAX_SIZE, size.get() + pixels)));
    }

    /** Takes the last change back. */
    public void undo() {
        swap(history.undo(drawing.get()));
    }

    /** Does again what was taken back. */
    public void redo() {
        swap(history.redo(drawing.get()));
    }

    private void swap(Optional<Frame> other) {
        other.ifPresent(drawing::set);
        tellHistory();
    }

    private void tellHistory() {
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
    }

    /** Begins anew on the theme's empty paper. */
    public void blank() {
        replace(paper);
    }

    /** Begins anew in an empty room of the theme. */
    public void room() {
        replace(kit.room());
    }

    /**
     * Goes on with another picture; the old one can be had back.
     *
     * @throws IllegalArgumentException if it has other colours than {@link StandardPalette}
     */
    public void replace(Frame picture) {
        if (!picture.palette().equals(StandardPalette.PALETTE)) {
            throw new IllegalArgumentException("expected the standard palette, found " + picture.palette());
        }
        if (!picture.equals(drawing.get())) {
            history.remember(drawing.get());
            drawing.set(picture);
            tellHistory();
        }
    }

    /** The drawing as it is, also in the middle of a stroke. */
    public ReadOnlyObjectProperty<Frame> drawingProperty() {
        return drawing.getReadOnlyProperty();
    }

    /** The drawing, with the stamp that the pointer carries. */
    public ReadOnlyObjectProperty<Frame> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ObjectProperty<SketchTool> toolProperty() {
        return tool;
    }

    /** Palette index to draw with. */
    public IntegerProperty colourProperty() {
        return colour;
    }

    /** Diameter of brush, eraser and lines in pixels, 1 to {@value #MAX_SIZE}. */
    public IntegerProperty sizeProperty() {
        return size;
    }

    /** The theme's empty paper, which the eraser brings back. */
    public Frame paper() {
        return paper;
    }

    /** Whose paper and stamps are used. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Which stamp the pointer carries. */
    public StampModel stamps() {
        return stamps;
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }
}
