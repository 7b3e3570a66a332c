package dev.lamp.app.gamepad;

import static dev.lamp.app.fake.Screen.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.app.fake.FakeDream;
import dev.lamp.app.fake.FakePads;
import dev.lamp.app.fake.FakeParts;
import dev.lamp.app.fake.Screen;
import dev.lamp.app.input.PlayerInput;
import dev.lamp.app.ui.LampWindow;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Plays with a gamepad, and unplugs it. */
@Tag("screen")
@ExtendWith(ApplicationExtension.class)
class GamepadRoomTest {

    @TempDir
    private static Path folder;

    private final FakePads pads = new FakePads();
    private final FakeDream dream = new FakeDream();
    private PlayerInput input;
    private LampWindow window;

    @Start
    void start(Stage stage) {
        window = Screen.open(stage, FakeParts.of(dream, folder, house -> {
            input = house.input();
            return new GamepadRoom(house, () -> pads);
        }));
    }

    @AfterEach
    void close(FxRobot robot) {
        Screen.close(window, robot);
        assertTrue(pads.isClosed());
    }

    @Test
    void unpluggingThePadInTheMiddleOfAStepLetsItGo(FxRobot robot) throws TimeoutException {
        await(() -> robot.lookup("#status").queryAs(Labeled.class).getText().startsWith("first"));
        pads.hold(PadButton.RIGHT);
        await(() -> input.activeActionProperty().get() != null);
        pads.unplug();
        await(() -> input.activeActionProperty().get() == null);
        robot.clickOn("#room-gamepad");
        assertTrue(robot.lookup("#pad-message").queryAs(Labeled.class).getText().startsWith("Test pad was unplugged"));
        pads.hold(PadButton.SOUTH);
        await(() ->
                robot.lookup("#pad-message").queryAs(Labeled.class).getText().equals("Test pad: ready."));
    }
}
