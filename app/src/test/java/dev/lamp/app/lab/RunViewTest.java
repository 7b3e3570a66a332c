package dev.lamp.app.lab;

import static dev.lamp.app.fake.Screen.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.app.ui.Background;
import dev.lamp.app.ui.FxThread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("screen")
@ExtendWith(ApplicationExtension.class)
class RunViewTest {

    private final FxThread window = new FxThread();
    private final Background background = new Background(window);
    private LabModel model;
    private Path run;

    @BeforeEach
    void writeRun(@TempDir Path temp) throws Exception {
        run = temp.resolve("one");
        Path dynamics = Files.createDirectories(run.resolve("dynamics"));
        Files.writeString(dynamics.resolve("metrics.csv"), """
                1,60.00,train,loss,1.0
                2,120.00,train,loss,0.9
                2,120.00,valid,loss,0.95
                """);
        write(200);
    }

    private void write(int lines) throws IOException {
        Files.writeString(
                RunFiles.log(run),
                IntStream.range(0, lines).mapToObj(i -> "line " + i).collect(Collectors.joining("\n")));
    }

    @Start
    void start(Stage stage) {
        model = new LabModel(
                new LabModel.Means(
                        Path.of("none"),
                        TrainingProgram.maven(),
                        window,
                        background,
                        new SimpleObjectProperty<>(),
                        bundle -> {}),
                Optional.empty());
        PlanView plan = new PlanView(model, new SimpleObjectProperty<>(), new VBox());
        stage.setScene(new Scene(new RunView(model, plan), 800, 600));
        stage.show();
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void theEndOfTheLogIsShown(FxRobot robot) throws TimeoutException, IOException {
        robot.interact(() -> model.open(run));
        TextArea log = robot.lookup("#lab-log").queryAs(TextArea.class);
        // A line has some 16 pixels.
        await(() -> log.getScrollTop() > 2000);
        write(400);
        robot.interact(model::look);
        await(() -> log.getScrollTop() > 5000);
    }

    @Test
    void aCurveOfOnePointIsADotAndOthersAreLines(FxRobot robot) throws TimeoutException {
        robot.interact(() -> model.open(run));
        await(() -> !robot.lookup("#lab-chart .data0").queryAll().isEmpty());
        assertEquals(1, robot.lookup("#lab-chart .data0").queryAll().size());
        assertTrue(robot.lookup("#lab-chart .data0.series1").tryQuery().isPresent());
    }
}
