package dev.lamp.app.sketch;

import static dev.lamp.app.fake.Screen.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.app.fake.FakeDream;
import dev.lamp.app.fake.FakeParts;
import dev.lamp.app.fake.Screen;
import dev.lamp.app.ui.LampWindow;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.tokenizer.prompt.PromptImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Draw and play, through the window. */
@Tag("screen")
@ExtendWith(ApplicationExtension.class)
class SketchRoomTest {

    @TempDir
    private static Path folder;

    private final FakeDream dream = new FakeDream();
    private SketchRoom room;
    private LampWindow window;

    @Start
    void start(Stage stage) {
        PromptImporter importer = new PromptImporter(FrameSize.STANDARD, StandardPalette.PALETTE);
        window = Screen.open(stage, FakeParts.of(dream, folder, house -> {
            room = new SketchRoom(house, importer);
            return room;
        }));
    }

    @AfterEach
    void close(FxRobot robot) {
        Screen.close(window, robot);
    }

    @Test
    void thePaletteIsOneStopOfTheTabKeyAndTheArrowsChoose(FxRobot robot) {
        robot.clickOn("#room-sketch");
        robot.clickOn("#colour-4");
        robot.type(KeyCode.RIGHT, KeyCode.DOWN);
        assertEquals(10, room.model().colourProperty().get());
        assertTrue(robot.lookup("#colour-10").queryAs(ToggleButton.class).isFocused());
        robot.type(KeyCode.UP, KeyCode.UP, KeyCode.LEFT, KeyCode.LEFT);
        assertEquals(0, room.model().colourProperty().get());
        robot.type(KeyCode.LEFT, KeyCode.DOWN);
        assertEquals(4, room.model().colourProperty().get());
        List<Node> stops = robot.lookup(".swatch").queryAll().stream()
                .filter(Node::isFocusTraversable)
                .toList();
        assertEquals(List.of(robot.lookup("#colour-4").query()), stops);
        robot.type(KeyCode.TAB);
        assertFalse(robot.lookup(".swatch").queryAll().stream().anyMatch(Node::isFocused));
    }

    @Test
    void whatIsDrawnIsPlayedAndCanBeDrawnOn(FxRobot robot) throws TimeoutException {
        robot.clickOn("#room-sketch");
        Frame paper = drawing();
        robot.clickOn("#tool-brush");
        robot.clickOn("#colour-6");
        Node canvas = robot.lookup("#canvas").query();
        robot.moveTo(canvas).press(MouseButton.PRIMARY).moveBy(60, 20).release(MouseButton.PRIMARY);
        Frame drawn = drawing();
        assertNotEquals(paper, drawn);
        assertTrue(countOf(drawn, 6) > 10);
        robot.clickOn("#stamp-hero");
        robot.moveTo(canvas).moveBy(0, -80).clickOn(MouseButton.PRIMARY);
        assertNotEquals(drawn, drawing());
        await(() ->
                robot.lookup("#preview-words").queryAs(Labeled.class).getText().contains("come through"));
        Frame finished = drawing();
        robot.clickOn("#sketch-play");
        await(() -> robot.lookup("#stage").tryQuery().isPresent());
        robot.clickOn("#room-sketch");
        assertEquals(finished, drawing());
        robot.clickOn("#sketch-undo");
        assertEquals(drawn, drawing());
    }

    @Test
    void aLineEndsWhereTheMouseWasLetGoAlthoughItWasNotSeenOnItsWayThere(FxRobot robot) {
        robot.clickOn("#room-sketch");
        robot.clickOn("#tool-line");
        Node canvas = robot.lookup("#canvas").query();
        robot.interact(() -> {
            canvas.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, canvas, 10.5));
            canvas.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, canvas, 15.5));
            canvas.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, canvas, 50.5));
        });
        assertEquals(0, drawing().index(50, 50));
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, Node canvas, double pixel) {
        double place = pixel * canvas.getLayoutBounds().getWidth() / 64;
        Point2D at = canvas.localToScene(place, place);
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        return new MouseEvent(
                type,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    @Test
    void lettersTakeToolsAndTheKeyboardAloneDraws(FxRobot robot) {
        robot.clickOn("#room-sketch");
        robot.type(KeyCode.F);
        assertTrue(robot.lookup("#tool-fill").queryAs(ToggleButton.class).isSelected());
        robot.type(KeyCode.P);
        Frame paper = drawing();
        robot.type(KeyCode.LEFT).type(KeyCode.SPACE);
        assertEquals(1, paper.differingPixels(drawing()));
        assertEquals(0, drawing().index(31, 32));
        robot.press(KeyCode.SPACE).type(KeyCode.RIGHT, 3).release(KeyCode.SPACE).type(KeyCode.RIGHT);
        assertEquals(4, paper.differingPixels(drawing()));
        robot.type(KeyCode.PERIOD, KeyCode.PERIOD).type(KeyCode.CLOSE_BRACKET);
        assertEquals(2, room.model().colourProperty().get());
        assertEquals(4, room.model().sizeProperty().get());
    }

    private Frame drawing() {
        return room.model().drawingProperty().get();
    }

    private static int countOf(Frame frame, int colour) {
        int count = 0;
        for (byte index : frame.toIndices()) {
            count += index == colour ? 1 : 0;
        }
        return count;
    }
}
