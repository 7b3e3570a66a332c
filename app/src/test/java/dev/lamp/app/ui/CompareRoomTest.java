package dev.lamp.app.ui;

import static dev.lamp.app.fake.Screen.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.app.compare.CompareModel;
import dev.lamp.app.compare.CompareRoom;
import dev.lamp.app.fake.FakeBench;
import dev.lamp.app.fake.FakeDream;
import dev.lamp.app.fake.FakeParts;
import dev.lamp.app.fake.Screen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A journey through the compare room, around a model that is none. */
@Tag("screen")
@ExtendWith(ApplicationExtension.class)
class CompareRoomTest {

    @TempDir
    private static Path folder;

    private LampWindow window;
    private CompareRoom room;
    private final List<Path> pages = new ArrayList<>();

    @Start
    void start(Stage stage) {
        window = Screen.open(stage, FakeParts.of(new FakeDream(), folder, house -> {
            room = new CompareRoom(house, dream -> new FakeBench(), FakeParts::picture, pages::add);
            return room;
        }));
    }

    @AfterEach
    void close(FxRobot robot) {
        Screen.close(window, robot);
    }

    @Test
    void dreamsAreComparedAndPlayedOn(FxRobot robot) throws TimeoutException {
        robot.clickOn("#room-compare");
        CompareModel model = room.model();
        await(() -> !model.scriptProperty().get().isEmpty()
                && model.candidates().get(0).familiarityProperty().getValue() != null);
        robot.clickOn("#compare-dream");
        await(() -> model.playback().lengthProperty().get() > 5);
        robot.clickOn("#cell-0");
        robot.clickOn("#cell-1");
        assertEquals(2, model.selection().cells().size());
        assertEquals(2, robot.lookup("#compare-pair .image-view").queryAll().size());
        robot.clickOn("Slider");
        Slider wipe = robot.lookup("#compare-wipe").queryAs(Slider.class);
        robot.interact(() -> wipe.setValue(0.25));
        robot.clickOn("Difference");
        assertTrue(robot.lookup("#compare-pair .quiet").queryAll().stream()
                .anyMatch(label -> ((Labeled) label).getText().startsWith("difference")));
        robot.clickOn("#compare-strips");
        int rows = model.cellsProperty().get().size();
        await(() -> robot.lookup(".film-strip").queryAll().size() == rows);
        robot.clickOn("#compare-open");
        await(() -> "play".equals(window.roomsModel().frontProperty().get().id()));
        String title = model.cellsProperty().get().get(1).title();
        assertEquals(title + " (2)", window.shelf().chosenProperty().get().title());
    }

    @Test
    void allDroppedPicturesTakePartAndWhatIsNoneIsNamed(FxRobot robot) throws Exception {
        robot.clickOn("#room-compare");
        List<Path> files = List.of(
                Files.write(folder.resolve("one.png"), new byte[] {20, 2, 3, 4, 5, 6, 7, 8}),
                Files.write(folder.resolve("notes.txt"), new byte[] {1, 2, 3}),
                Files.write(folder.resolve("two.png"), new byte[] {21, 2, 3, 4, 5, 6, 7, 8}));
        CompareModel model = room.model();
        int before = model.candidates().size();
        robot.interact(() -> assertTrue(room.take(files)));
        await(() -> model.candidates().size() == before + 2);
        assertEquals(
                Set.of("one.png", "two.png"),
                model.candidates().subList(0, 2).stream()
                        .map(candidate -> candidate.prompt().title())
                        .collect(Collectors.toSet()));
        await(() -> robot.lookup("#banner-sentence")
                .queryAs(Labeled.class)
                .getText()
                .startsWith("notes.txt: "));
    }
}
