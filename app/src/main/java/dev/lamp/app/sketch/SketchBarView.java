package dev.lamp.app.sketch;

import dev.lamp.app.ui.Buttons;
import dev.lamp.app.ui.Icon;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The row above the drawing: take back, zoom, files, and the way into the world. */
final class SketchBarView extends HBox {

    /** What the buttons do that the models cannot do alone. */
    record Commands(Runnable open, Runnable save, Runnable play) {}

    SketchBarView(SketchModel model, ZoomModel zoom, CanvasView canvas, Commands commands) {
        setId("sketch-bar");
        getStyleClass().add("sketch-bar");
        setAlignment(Pos.CENTER_LEFT);
        Button undo = button("sketch-undo", "Undo", "Take the last change back (Ctrl + Z)", model::undo);
        undo.disableProperty().bind(model.canUndoProperty().not());
        Button redo = button("sketch-redo", "Redo", "Do it again (Ctrl + Y)", model::redo);
        redo.disableProperty().bind(model.canRedoProperty().not());
        Button smaller = button("zoom-out", "\u2212", "Smaller (-)", () -> zoom.by(-1));
        Button larger = button("zoom-in", "+", "Larger (+)", () -> zoom.by(1));
        ToggleButton fit = Buttons.toggle("zoom-fit", "Fit", "As large as there is room (0)");
        fit.selectedProperty().bindBidirectional(zoom.fitsProperty());
        ToggleButton lattice =
                Buttons.toggle("lattice", "Lattice", "Show the squares of 4 x 4 pixels that become tokens (G)");
        lattice.selectedProperty().bindBidirectional(canvas.latticeShownProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button open = button("sketch-open", "Open", "Go on with a picture (Ctrl + O)", commands.open());
        Button save = button("sketch-save", "Save", "Save as PNG (Ctrl + S)", commands.save());
        Button play = Buttons.button("sketch-play", "Play this", Icon.PLAY.shape(), "Step into the drawing (Ctrl + P)");
        play.getStyleClass().add("accent");
        play.setOnAction(event -> commands.play().run());
        getChildren().addAll(group(undo, redo), group(smaller, larger, fit), lattice, space, group(open, save), play);
    }

    private static Button button(String id, String text, String tooltip, Runnable action) {
        Button button = Buttons.button(id, text, null, tooltip);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static HBox group(Node... nodes) {
        HBox box = new HBox(nodes);
        box.getStyleClass().add("button-row");
        return box;
    }
}
