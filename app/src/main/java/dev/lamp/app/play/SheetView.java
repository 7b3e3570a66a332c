package dev.lamp.app.play;

import dev.lamp.app.ui.VeilView;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A sheet with a title over the room. */
abstract class SheetView extends VeilView {

    private final Label title;

    SheetView(String id, String title) {
        super(id);
        this.title = new Label(title);
        this.title.getStyleClass().add("title-3");
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
