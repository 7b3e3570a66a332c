package dev.lamp.app.ui;

import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/** Dims what is below it and shows something above; hidden at first, and a click beside that hides it again. */
public abstract class VeilView extends StackPane {

    /** @param id for style sheets and tests */
    protected VeilView(String id) {
        setId(id);
        getStyleClass().add("veil");
        setOnMouseClicked(event -> setVisible(false));
        setVisible(false);
        visibleProperty().addListener((property, before, now) -> {
            if (getChildren().isEmpty()) {
                fill();
            }
        });
    }

    /** Adds what is shown; called when it is first wanted, for the window opens sooner without. */
    protected abstract void fill();

    /** The button that hides the veil. */
    protected final Button closing(String id) {
        Button close = Buttons.button(id, "Close", null, "Close this sheet (Esc)");
        close.setOnAction(event -> setVisible(false));
        return close;
    }
}
