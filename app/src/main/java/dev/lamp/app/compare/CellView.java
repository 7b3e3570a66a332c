package dev.lamp.app.compare;

import dev.lamp.app.display.FrameImage;
import dev.lamp.app.ui.Labels;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One dream; a click selects it, and so does Space where the arrows have led. */
final class CellView extends VBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final ImageView picture = new ImageView();

    /**
     * @param factor screen pixels per pixel of the frame, where there is room
     * @param caption under it; empty for none
     */
    CellView(DreamCell cell, CompareModel model, int factor, String caption) {
        getStyleClass().add("compare-cell");
        setId("cell-" + model.cellsProperty().get().indexOf(cell));
        FrameImage image = new FrameImage(cell.start().frame().size(), factor);
        cell.shownProperty().subscribe(image::paint);
        Label name = Labels.quiet(caption);
        name.setMaxWidth(image.image().getWidth());
        picture.setImage(image.image());
        picture.setPreserveRatio(true);
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("compare-frame");
        getChildren().add(frame);
        if (!caption.isEmpty()) {
            getChildren().add(name);
        }
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        setAccessibleText(cell.title());
        setOnMouseClicked(event -> {
            requestFocus();
            model.selection().toggle(cell);
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                model.selection().toggle(cell);
                event.consume();
            }
        });
        model.selection().cells().addListener((ListChangeListener<DreamCell>) change ->
                pseudoClassStateChanged(SELECTED, model.selection().cells().contains(cell)));
    }

    /** Shows it as wide as it should be, or as there is room for. */
    void fit(double width) {
        picture.setFitWidth(Math.min(width, picture.getImage().getWidth()));
    }
}
