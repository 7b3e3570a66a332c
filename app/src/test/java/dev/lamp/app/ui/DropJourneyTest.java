package dev.lamp.app.ui;

import static dev.lamp.app.fake.Screen.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lamp.app.fake.FakeDream;
import dev.lamp.app.fake.FakeParts;
import dev.lamp.app.fake.FakeWorld;
import dev.lamp.app.fake.Screen;
import dev.lamp.app.play.PlayMode;
import dev.lamp.app.record.ExportFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Files are dragged onto the window and dropped there, from a label that stands in for a file manager. */
@Tag("screen")
@ExtendWith(ApplicationExtension.class)
class DropJourneyTest {

    @TempDir
    private Path folder;

    private final FakeDream dream = new FakeDream();
    private Label desktop;
    private Path dragged;
    private LampWindow window;

    @Start
    void start(Stage stage) {
        window = Screen.open(stage, FakeParts.of(dream, folder));
        desktop = new Label("drag me");
        desktop.setManaged(false);
        desktop.resizeRelocate(500, 8, 80, 20);
        desktop.setOnDragDetected(event -> {
            Dragboard board = desktop.startDragAndDrop(TransferMode.COPY);
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(dragged.toFile()));
            board.setContent(content);
            event.consume();
        });
        ((Pane) stage.getScene().getRoot()).getChildren().add(desktop);
    }

    @AfterEach
    void close(FxRobot robot) {
        Screen.close(window, robot);
    }

    @Test
    void aDroppedPictureBecomesAWorld(FxRobot robot) throws Exception {
        playing();
        drop(robot, Files.write(folder.resolve("cat.jpg"), new byte[] {3, 2, 3, 4, 5, 6, 7, 8}));
        await(() -> "cat.jpg".equals(window.shelf().prompts().get(0).title()));
        assertEquals(
                FakeWorld.landscape(3), window.shelf().chosenProperty().get().frame());
        await(() -> robot.lookup("#recent-0").query().isVisible());
        // The row of recent pictures pushes the others down, which shows with the next layout.
        robot.interact(() -> desktop.getScene().getRoot().layout());
        robot.clickOn("#prompt-4");
        robot.clickOn("#recent-1");
        assertEquals("cat.jpg", window.shelf().chosenProperty().get().title());
        playing();
    }

    @Test
    void aDroppedFileThatIsBrokenIsToldAndPlayGoesOn(FxRobot robot) throws Exception {
        playing();
        drop(robot, Files.write(folder.resolve("broken.jpg"), new byte[] {1, 2, 3}));
        await(() -> robot.lookup("#banner").query().isVisible());
        assertEquals(
                "This file is not a picture that Lamp can read.",
                robot.lookup("#banner-sentence").queryAs(Labeled.class).getText());
        drop(robot, Files.write(folder.resolve("broken.lamp"), new byte[] {1, 2, 3}));
        await(() -> robot.lookup("#banner-sentence")
                .queryAs(Labeled.class)
                .getText()
                .contains("world"));
        long before = window.play().stepsProperty().get();
        await(() -> window.play().stepsProperty().get() > before);
    }

    @Test
    void aDroppedWorldIsBackWhereItWasLeft(FxRobot robot) throws Exception {
        twoSteps(robot);
        Path world = folder.resolve("kept.lamp");
        robot.interact(() -> window.worldsModel().save(world));
        comesBackFrom(world, robot);
    }

    @Test
    void aDroppedPictureThatLampExportedIsItsWholeWorld(FxRobot robot) throws Exception {
        twoSteps(robot);
        Path picture = folder.resolve("kept.png");
        robot.interact(() -> window.worldsModel().export(ExportFormat.PICTURE, 4, false, picture));
        comesBackFrom(picture, robot);
    }

    private void comesBackFrom(Path file, FxRobot robot) throws TimeoutException {
        await(() -> window.worldsModel().noticeProperty().get() != null);
        robot.interact(() -> window.worldsModel().noticeProperty().set(null));
        robot.type(KeyCode.R);
        await(() -> window.play().timeline().stateProperty().get().line().size() == 1);
        drop(robot, file);
        await(() -> window.play().timeline().stateProperty().get().line().size() == 3
                && window.play().stepsProperty().get() == 2
                && window.play().replayProperty().get() < 0);
    }

    private void twoSteps(FxRobot robot) throws TimeoutException {
        playing();
        robot.interact(() -> {
            window.play().modeProperty().set(PlayMode.TURNS);
            window.play().reset();
        });
        await(() -> window.play().timeline().stateProperty().get().line().size() == 1);
        for (int i = 1; i <= 2; i++) {
            long steps = i;
            robot.type(KeyCode.RIGHT);
            await(() -> window.play().stepsProperty().get() == steps);
        }
    }

    private void drop(FxRobot robot, Path file) {
        dragged = file;
        robot.drag(desktop).dropTo("#stage");
    }

    private void playing() throws TimeoutException {
        await(() -> window.play().stepsProperty().get() > 0);
    }
}
