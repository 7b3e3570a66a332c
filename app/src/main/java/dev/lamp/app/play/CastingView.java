package dev.lamp.app.play;

import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Choosing a place for a hero with the pointer on the stage, and what is said meanwhile. */
final class CastingView {

    private final CastingModel casting;
    private final StageView stage;

    private CastingView(CastingModel casting, StageView stage) {
        this.casting = casting;
        this.stage = stage;
    }

    /** Lets the pointer on a stage choose. */
    static void listen(CastingModel casting, StageView stage) {
        CastingView view = new CastingView(casting, stage);
        stage.addEventHandler(MouseEvent.MOUSE_MOVED, view::point);
        stage.addEventHandler(MouseEvent.MOUSE_CLICKED, view::click);
        stage.addEventHandler(ScrollEvent.SCROLL, event -> {
            if (event.getDeltaY() != 0) {
                casting.turn(event.getDeltaY() > 0 ? -1 : 1);
            }
        });
        casting.openProperty().subscribe(open -> stage.setCursor(open ? Cursor.CROSSHAIR : null));
    }

    private void point(MouseEvent event) {
        stage.pixelAt(event.getX(), event.getY()).ifPresent(this::point);
    }

    private void point(Point2D pixel) {
        casting.point((int) pixel.getX(), (int) pixel.getY());
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            point(event);
            casting.put();
        }
    }

    /** What to do while choosing. */
    static Label help(CastingModel casting) {
        Label line = line("casting", "Click where the hero is to stand. Wheel or X: another one; Esc: leave it.");
        line.visibleProperty().bind(casting.openProperty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    /** What to do about a picture in which nobody obeys. */
    static Label offer(CastingModel casting) {
        Label line =
                line("casting-offer", "Nobody obeys? Press H, and click on your hero: Lamp puts one of its own there.");
        line.visibleProperty().bind(casting.wantedProperty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private static Label line(String id, String words) {
        Label line = new Label(words);
        line.setId(id);
        line.getStyleClass().add("hint");
        line.setWrapText(true);
        return line;
    }
}
