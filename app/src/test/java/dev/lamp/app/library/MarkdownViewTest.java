package dev.lamp.app.library;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("screen")
@ExtendWith(ApplicationExtension.class)
class MarkdownViewTest {

    private static final int COLUMNS = 9;
    private static final double WIDTH = 700;

    private final MarkdownView view = new MarkdownView("|" + " climbing down a ladder |".repeat(COLUMNS) + "\n"
            + "|" + " --- |".repeat(COLUMNS) + "\n"
            + "|" + " 12345 |".repeat(COLUMNS) + "\n"
            + "| jumping to the left |" + " 0 |".repeat(COLUMNS - 1) + "\n");

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new StackPane(view), WIDTH, 400));
        stage.show();
    }

    @Test
    void wordsOfAWideTableAreWrappedAndNotBroken(FxRobot robot) {
        assertTrue(view.minWidth(-1) <= WIDTH, "the table is at least " + view.minWidth(-1) + " wide");
        Text word = new Text("climbing");
        word.setFont(robot.lookup(".md-word").queryAs(Text.class).getFont());
        double least = word.getLayoutBounds().getWidth();
        for (Node cell : robot.lookup(".md-th").queryAll()) {
            double width = ((Region) cell).getWidth();
            assertTrue(width >= least, "broken at " + width + ", a word needs " + least);
        }
    }
}
