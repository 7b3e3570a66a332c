package dev.lamp.app.play;

import java.util.Arrays;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** The overlay on the stage: numbers, and the time of each of the latest frames as a line. */
final class OverlayView extends VBox {
    private static final double WIDTH = 264;
    private static final double HEIGHT = 36;
    private static final Color LINE = Color.web("#f5b83d");
    private static final Color QUIET = Color.gray(1, 0.25);

    private final VitalsModel model;
    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);

    OverlayView(VitalsModel model) {
        this.model = model;
        setId("overlay");
        getStyleClass().add("overlay");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMouseTransparent(true);
        Label text = new Label();
        text.textProperty().bind(model.textProperty());
        text.getStyleClass().add("overlay-text");
        getChildren().addAll(text, canvas);
        visibleProperty().bind(model.openProperty());
        model.millisProperty().subscribe(this::draw);
    }

    private void draw(double[] millis) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, WIDTH, HEIGHT);
        if (millis.length < 2) {
            return;
        }
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        double most = Math.max(1, sorted[sorted.length - 1]);
        g.setStroke(QUIET);
        level(g, sorted[sorted.length / 2], most);
        level(g, sorted[Math.max(0, (int) Math.ceil(0.99 * sorted.length) - 1)], most);
        g.setStroke(LINE);
        double[] x = new double[millis.length];
        double[] y = new double[millis.length];
        for (int i = 0; i < millis.length; i++) {
            x[i] = WIDTH * i / (millis.length - 1);
            y[i] = y(millis[i], most);
        }
        g.strokePolyline(x, y, x.length);
    }

    private static void level(GraphicsContext g, double millis, double most) {
        g.strokeLine(0, y(millis, most), WIDTH, y(millis, most));
    }

    private static double y(double millis, double most) {
        return HEIGHT - 1 - (HEIGHT - 2) * millis / most;
    }
}
