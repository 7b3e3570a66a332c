package dev.lamp.app.ui;

import static dev.lamp.app.fake.Screen.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.app.fake.FakeDream;
import dev.lamp.app.fake.FakeParts;
import dev.lamp.app.fake.Screen;
import dev.lamp.app.library.Prompt;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
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

/** A hero is put into a picture, with the pointer and with keys. */
@Tag("screen")
@ExtendWith(ApplicationExtension.class)
class CastingJourneyTest {

    @TempDir
    private Path folder;

    private LampWindow window;

    @Start
    void start(Stage stage) {
        window = Screen.open(stage, FakeParts.of(new FakeDream(), folder));
    }

    @AfterEach
    void close(FxRobot robot) {
        Screen.close(window, robot);
    }

    @Test
    void aClickOnTheStagePutsAHeroThereAndTheWorldStartsFromIt(FxRobot robot) throws TimeoutException {
        playing();
        robot.clickOn("#hero");
        await(() -> robot.lookup("#casting").query().isVisible());
        assertTrue(window.play().pausedProperty().get());
        robot.clickOn("#stage");
        begun();
    }

    @Test
    void keysDoTheSame(FxRobot robot) throws TimeoutException {
        playing();
        robot.type(KeyCode.H).type(KeyCode.RIGHT).type(KeyCode.UP).type(KeyCode.X);
        assertEquals(0, window.play().actions().cardsProperty().get().get(1).uses());
        robot.type(KeyCode.SPACE);
        begun();
    }

    @Test
    void escapeLeavesTheWorldAsItWas(FxRobot robot) throws TimeoutException {
        playing();
        Prompt before = window.shelf().presentProperty().get();
        robot.type(KeyCode.H);
        await(() -> robot.lookup("#casting").query().isVisible());
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#casting").query().isVisible());
        assertFalse(window.play().pausedProperty().get());
        assertEquals(before, window.shelf().presentProperty().get());
    }

    private void begun() throws TimeoutException {
        Prompt now = window.shelf().presentProperty().get();
        assertEquals("With a hero of the game.", now.about());
        assertNotEquals("Hills 1", now.title());
        assertFalse(window.play().pausedProperty().get());
        await(() -> window.play().prompt().orElseThrow().equals(now));
        playing();
    }

    private void playing() throws TimeoutException {
        await(() -> window.play().stepsProperty().get() > 0);
    }
}
