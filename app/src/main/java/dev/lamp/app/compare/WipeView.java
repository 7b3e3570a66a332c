package dev.lamp.app.compare;

import javafx.scene.Cursor;
import javafx.scene.control.Slider;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/** Two images on one spot: one to the left of a line, the other to its right. The line follows mouse and slider. */
final class WipeView extends VBox {

    private static final double MIDDLE = 0.5;

    private final Slider where = new Slider(0, 1, MIDDLE);

    /** @param left and right are of one size */
    WipeView(Image left, Image right) {
        double width = left.getWidth();
        double height = left.getHeight();
        where.setId("compare-wipe");
        where.setMaxWidth(width);
        where.setAccessibleText("How much of the first dream is seen");
        Rectangle part = new Rectangle(width, height);
        part.widthProperty().bind(where.valueProperty().multiply(width));
        ImageView over = new ImageView(left);
        over.setClip(part);
        Line line = new Line(0, 0, 0, height);
        line.getStyleClass().add("wipe-line");
        line.translateXProperty().bind(part.widthProperty());
        Pane picture = new Pane(new ImageView(right), over, line);
        picture.setMaxSize(width, height);
        picture.setClip(new Rectangle(width, height));
        picture.setCursor(Cursor.H_RESIZE);
        picture.setOnMousePressed(event -> follow(event, width));
        picture.setOnMouseDragged(event -> follow(event, width));
        getStyleClass().add("compare-wipe");
        getChildren().addAll(picture, where);
    }

    private void follow(MouseEvent event, double width) {
        where.setValue(Math.max(0, Math.min(1, event.getX() / width)));
        event.consume();
    }
}
