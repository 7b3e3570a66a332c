package dev.lamp.app.ui;

import static dev.lamp.app.fake.Screen.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lamp.app.fake.FakeDream;
import dev.lamp.app.fake.FakeParts;
import dev.lamp.app.fake.Screen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The shelf, nine pictures in rows of three, and the eight ways on by keys alone. */
@Tag("screen")
@ExtendWith(ApplicationExtension.class)
class ShelfKeysTest {

    @TempDir
    private Path folder;

    private LampWindow window;
    private Stage stage;

    @Start
    void start(Stage opened) {
        stage = opened;
        window = Screen.open(stage, FakeParts.of(new FakeDream(), folder));
    }

    @AfterEach
    void close(FxRobot robot) {
        Screen.close(window, robot);
    }

    @Test
    void theShelfIsOneStopOfTab(FxRobot robot) throws TimeoutException {
        tabToShelf(robot);
        robot.type(KeyCode.TAB);
        assertEquals("open-picture", focus());
    }

    @Test
    void arrowsGoFromPictureToPictureAndNotToTheGame(FxRobot robot) throws TimeoutException {
        tabToShelf(robot);
        robot.type(KeyCode.HOME, KeyCode.DOWN);
        assertEquals("prompt-3", focus());
        robot.press(KeyCode.RIGHT);
        assertEquals("prompt-4", focus());
        assertNull(window.play().input().activeActionProperty().get());
        robot.release(KeyCode.RIGHT);
        robot.type(KeyCode.UP, KeyCode.LEFT, KeyCode.LEFT);
        assertEquals("prompt-0", focus());
        robot.type(KeyCode.END, KeyCode.DOWN);
        assertEquals("prompt-8", focus());
    }

    @Test
    void onceAPictureIsChosenArrowsPlayIt(FxRobot robot) throws TimeoutException {
        tabToShelf(robot);
        robot.type(KeyCode.HOME, KeyCode.RIGHT, KeyCode.ENTER);
        assertEquals("Hills 2", window.shelf().chosenProperty().get().title());
        robot.press(KeyCode.RIGHT);
        assertNotNull(window.play().input().activeActionProperty().get());
        robot.release(KeyCode.RIGHT);
    }

    @Test
    void afterAPictureIsRemovedTheNextOneHasTheFocus(FxRobot robot) throws Exception {
        Path own = Files.write(folder.resolve("cat.png"), new byte[] {3, 2, 3, 4, 5, 6, 7, 8});
        robot.interact(() -> window.shelf().open(own));
        await(() -> window.shelf().prompts().size() == 10);
        tabToShelf(robot);
        robot.type(KeyCode.HOME, KeyCode.DELETE);
        await(() -> window.shelf().prompts().size() == 9);
        assertEquals("prompt-0", focus());
        robot.type(KeyCode.RIGHT);
        assertEquals("prompt-1", focus());
    }

    @Test
    void theEightWaysOnAreOneStopAndArrowsGoFromOneToTheNext(FxRobot robot) throws TimeoutException {
        await(() -> window.play().stepsProperty().get() > 0);
        robot.type(KeyCode.Q);
        await(() -> !robot.lookup("#what-if-1").query().isDisabled());
        tabTo("what-if-", robot);
        assertEquals("what-if-1", focus());
        robot.type(KeyCode.DOWN, KeyCode.RIGHT);
        assertEquals("what-if-5", focus());
        robot.type(KeyCode.TAB);
        assertEquals("look-ahead", focus());
    }

    private void tabToShelf(FxRobot robot) throws TimeoutException {
        await(() -> window.play().stepsProperty().get() > 0);
        tabTo("prompt-", robot);
    }

    private void tabTo(String id, FxRobot robot) {
        for (int i = 0; i < 40 && !focus().startsWith(id); i++) {
            robot.type(KeyCode.TAB);
        }
    }

    private String focus() {
        Node owner = stage.getScene().getFocusOwner();
        return owner == null || owner.getId() == null ? "" : owner.getId();
    }
}
