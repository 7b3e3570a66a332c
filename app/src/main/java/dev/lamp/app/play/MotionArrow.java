package dev.lamp.app.play;

import java.util.Locale;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/** Draws an action's mean motion: an arrow as long as the motion is far, or a dot for standing still. */
final class MotionArrow extends StackPane {

    private static final double SIDE = 34;
    private static final double SHORTEST = 15;
    private static final double PER_TILE = 5;

    MotionArrow() {
        getStyleClass().add("motion");
        setMinSize(SIDE, SIDE);
        setPrefSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
    }

    void show(ActionCard card) {
        SVGPath shape = new SVGPath();
        shape.getStyleClass().add("motion-shape");
        if (card.isStill()) {
            shape.setContent("M0 -3.5 a3.5 3.5 0 1 0 0.01 0z");
        } else {
            shape.setContent(arrow(Math.min(SIDE, SHORTEST + PER_TILE * card.tiles())));
            shape.setRotate(card.degrees());
        }
        getChildren().setAll(shape);
    }

    private static String arrow(double length) {
        double neck = length - 9;
        return String.format(Locale.ROOT, "M0 -1.8 H%.1f V-6.5 L%.1f 0 L%.1f 6.5 V1.8 H0 Z", neck, length, neck);
    }
}
