package dev.lamp.app.theatre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.app.fake.FakeWorld;
import dev.lamp.app.input.KeyBindings;
import dev.lamp.app.play.PlayModel;
import dev.lamp.app.ui.Problem;
import java.util.Random;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What happens where the theatre cannot open. */
@Tag("screen")
@ExtendWith(ApplicationExtension.class)
class TheatreDoorTest {
    private final PlayModel play = new PlayModel(KeyBindings.standard(), Runnable::run, Runnable::run, new Random(7));
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        stage.setScene(new Scene(new StackPane(), 640, 480));
        stage.show();
    }

    @Test
    void withoutOpenGlTheWindowItselfFillsTheScreenAndSaysSo(FxRobot robot) {
        TheatreDoor door = new TheatreDoor(play, stage, Runnable::run, (audience, window, first) -> {
            throw new TheatreException("no OpenGL 3.3 was found", null);
        });
        robot.interact(() -> {
            play.play(FakeWorld.prompt(1));
            door.open(null);
        });
        assertTrue(stage.isFullScreen());
        Problem told = play.problemProperty().get();
        assertEquals(
                "The theatre cannot open here: no OpenGL 3.3 was found. Lamp shows the plain full screen instead.",
                told.sentence());
        robot.interact(() -> {
            play.problemProperty().set(null);
            door.open(null);
        });
        assertFalse(stage.isFullScreen());
        robot.interact(() -> door.open(null));
        assertTrue(stage.isFullScreen());
        assertNull(play.problemProperty().get(), "it is said once");
        robot.interact(door::close);
    }

    @Test
    void aMacHasNoPlaceForTheTheatre() {
        TheatreException why = assertThrows(
                TheatreException.class, () -> Theatre.make("Mac OS X", null, Runnable::run, FakeWorld.landscape(1)));
        assertTrue(why.getMessage().contains("macOS"), why.getMessage());
        assertTrue(why.remedy().contains("Esc"), why.remedy());
    }
}
