package dev.lamp.app.play;

import dev.lamp.app.ui.Buttons;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A sheet over the room, hidden at first; Close and a click beside it hide it again. */
abstract class SheetView extends StackPane {

    private final Label title;

    SheetView(String id, String title) {
        this.title = new Label(title);
        this.title.getStyleClass().add("title-3");
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

    /** Writes the sheet; called when it is first wanted, for the window opens sooner without. */
    abstract void fill();

    /** The button that hides the sheet. */
    final Button closing(String id) {
        Button close = Buttons.button(id, "Close", null, "Close this sheet (Esc)");
        close.setOnAction(event -> setVisible(false));
        return close;
    }

    /** Puts what the sheet is about below its title. */
    final void write(Node... content) {
        VBox sheet = new VBox(title);
        sheet.getChildren().addAll(content);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        sheet.setOnMouseClicked(event -> event.consume());
        getChildren().add(sheet);
    }
}
