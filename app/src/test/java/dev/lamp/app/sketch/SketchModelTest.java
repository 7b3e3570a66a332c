package dev.lamp.app.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.assets.platformer.DrawingKit;
import dev.lamp.assets.platformer.Stamp;
import dev.lamp.assets.platformer.Themes;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SketchModelTest {

    private static final int RED = 6;
    private static final int WHITE = 3;

    private final SketchModel model = new SketchModel();

    @BeforeEach
    void beginOnWhite() {
        model.blank();
        model.colourProperty().set(RED);
    }

    @Test
    void thePencilDrawsWithoutGapsHoweverFastThePointerIs() {
        stroke(SketchTool.PENCIL, 2, 2, 12, 5);
        for (int x = 2; x <= 12; x++) {
            int column = x;
            assertTrue(IntStream.range(0, 64).anyMatch(y -> at(column, y) == RED), "a gap at " + x);
        }
        assertEquals(RED, at(12, 5));
        assertEquals(11, count(RED));
    }

    @Test
    void theBrushIsAsThickAsItsSize() {
        model.sizeProperty().set(4);
        stroke(SketchTool.BRUSH, 20, 20, 20, 20);
        assertEquals(12, count(RED));
        model.sizeProperty().set(1);
        stroke(SketchTool.BRUSH, 40, 40, 40, 40);
        assertEquals(13, count(RED));
    }

    @Test
    void theEraserBringsThePaperBack() {
        model.themeProperty().set(Themes.named("blueprint"));
        model.blank();
        Frame paper = model.drawingProperty().get();
        stroke(SketchTool.PENCIL, 5, 5, 30, 5);
        model.sizeProperty().set(5);
        stroke(SketchTool.ERASER, 0, 5, 40, 5);
        assertEquals(paper, model.drawingProperty().get());
    }

    @Test
    void fillingStopsAtALine() {
        model.sizeProperty().set(1);
        stroke(SketchTool.LINE, 0, 10, 63, 10);
        model.colourProperty().set(9);
        stroke(SketchTool.FILL, 30, 30, 30, 30);
        assertEquals(9, at(0, 63));
        assertEquals(WHITE, at(0, 0));
        assertEquals(64 * 53, count(9));
    }

    @Test
    void aRectangleFollowsThePointerUntilItIsLetGo() {
        model.sizeProperty().set(1);
        model.toolProperty().set(SketchTool.RECTANGLE);
        model.press(10, 10);
        model.drag(50, 50);
        model.drag(13, 12);
        model.release();
        assertEquals(10, count(RED));
        assertEquals(WHITE, at(11, 11));
    }

    @Test
    void colourIsPickedFromTheDrawing() {
        stroke(SketchTool.PENCIL, 7, 7, 7, 7);
        model.colourProperty().set(20);
        stroke(SketchTool.PICKER, 7, 7, 7, 7);
        assertEquals(RED, model.colourProperty().get());
        model.pick(-1, 70);
        assertEquals(RED, model.colourProperty().get());
    }

    @Test
    void aStrokeIsOneStepOfTheHistory() {
        Frame before = model.drawingProperty().get();
        stroke(SketchTool.PENCIL, 2, 2, 12, 5);
        Frame after = model.drawingProperty().get();
        model.undo();
        assertEquals(before, model.drawingProperty().get());
        assertTrue(model.canRedoProperty().get());
        model.redo();
        assertEquals(after, model.drawingProperty().get());
        assertFalse(model.canRedoProperty().get());
    }

    @Test
    void aNewStrokeForgetsWhatWasTakenBack() {
        stroke(SketchTool.PENCIL, 2, 2, 2, 2);
        model.undo();
        stroke(SketchTool.PENCIL, 3, 3, 3, 3);
        assertFalse(model.canRedoProperty().get());
        model.redo();
        assertEquals(1, count(RED));
    }

    @Test
    void aClickThatChangesNothingIsNoStep() {
        stroke(SketchTool.PENCIL, 2, 2, 2, 2);
        Frame once = model.drawingProperty().get();
        stroke(SketchTool.PENCIL, 2, 2, 2, 2);
        model.undo();
        assertNotEquals(once, model.drawingProperty().get());
    }

    @Test
    void aStampSnapsToTheLatticeAndShowsBeforeItIsSet() {
        model.toolProperty().set(SketchTool.STAMP);
        model.stamps().stampProperty().set(Stamp.COIN);
        Frame before = model.drawingProperty().get();
        model.hover(22, 14);
        assertEquals(before, model.drawingProperty().get());
        Frame shown = model.shownProperty().get();
        assertNotEquals(before, shown);
        model.leave();
        assertEquals(before, model.shownProperty().get());
        model.press(23, 15);
        model.release();
        assertEquals(shown, model.drawingProperty().get());
    }

    @Test
    void untouchedPaperChangesWithTheThemeAndADrawingStays() {
        model.themeProperty().set(Themes.named("night"));
        assertEquals(
                new DrawingKit(Themes.named("night")).blank(),
                model.drawingProperty().get());
        stroke(SketchTool.PENCIL, 2, 2, 2, 2);
        Frame drawn = model.drawingProperty().get();
        model.themeProperty().set(Themes.named("meadow"));
        assertEquals(drawn, model.drawingProperty().get());
    }

    @Test
    void beginningAnewCanBeTakenBack() {
        stroke(SketchTool.PENCIL, 2, 2, 2, 2);
        Frame drawn = model.drawingProperty().get();
        model.room();
        model.undo();
        assertEquals(drawn, model.drawingProperty().get());
    }

    @Test
    void picturesInOtherColoursAreRefused() {
        Frame black = Frame.of(FrameSize.STANDARD, Palette.of(0x000000), new byte[64 * 64]);
        assertThrows(IllegalArgumentException.class, () -> model.replace(black));
    }

    private void stroke(SketchTool tool, int fromX, int fromY, int toX, int toY) {
        model.toolProperty().set(tool);
        model.press(fromX, fromY);
        model.drag(toX, toY);
        model.release();
    }

    private int at(int x, int y) {
        return model.drawingProperty().get().index(x, y);
    }

    private int count(int colour) {
        int count = 0;
        for (byte index : model.drawingProperty().get().toIndices()) {
            count += index == colour ? 1 : 0;
        }
        return count;
    }
}
