package dev.lamp.app.ui;

import static dev.lamp.app.fake.Screen.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.app.fake.FakeDream;
import dev.lamp.app.fake.FakeParts;
import dev.lamp.app.fake.Screen;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("screen")
@ExtendWith(ApplicationExtension.class)
class NewsPlaceTest {

    @TempDir
    private Path folder;

    private LampWindow window;
    private Stage stage;

    @Start
    void start(Stage opened) {
        stage = opened;
        window = Screen.open(opened, FakeParts.of(new FakeDream(), folder));
    }

    @AfterEach
    void close(FxRobot robot) {
        Screen.close(window, robot);
    }

    @Test
    void newsThatIsLongerThanItsPlaceScrollsAndPushesNothingOut(FxRobot robot) throws TimeoutException {
        await(() -> window.play().stepsProperty().get() > 0);
        robot.interact(() -> {
            stage.setWidth(960);
            stage.setHeight(620);
            String words = "Expected something, found something else, and this is how to mend it. ".repeat(8);
            window.play().problemProperty().set(Problem.of(words, words, "long"));
            window.worldsModel().noticeProperty().set(Notice.of(words));
        });
        await(() -> bounds(robot, "#news-place").getHeight() > stage.getHeight());
        assertTrue(
                bounds(robot, "#action-8").getMaxY() <= stage.getScene().getHeight(),
                "the last row ends at " + bounds(robot, "#action-8").getMaxY());
        assertFalse(bounds(robot, "#open-picture").intersects(bounds(robot, ".news-scroll")));
    }

    @Test
    void newsIsSeenWholeAndTheShelfGivesWay(FxRobot robot) throws TimeoutException {
        await(() -> window.play().stepsProperty().get() > 0);
        robot.interact(() -> stage.setHeight(620));
        robot.interact(() -> {
            window.worldsModel()
                    .noticeProperty()
                    .set(Notice.of("This is said in more words than would find a place in a line. ".repeat(4)));
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            Bounds seen = bounds(robot, ".news-scroll");
            assertTrue(bounds(robot, "#news-place").getHeight() > 120, "the words take many lines");
            assertTrue(seen.contains(bounds(robot, "#notice")), "of " + bounds(robot, "#notice") + ", seen " + seen);
        });
    }

    private static Bounds bounds(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node.localToScene(node.getLayoutBounds());
    }
}
