package dev.lamp.app.sketch;

import dev.lamp.app.ui.Buttons;
import dev.lamp.assets.platformer.Theme;
import dev.lamp.assets.platformer.Themes;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Paper to begin on: a theme, blank or as an empty room. */
final class PaperView extends VBox {

    PaperView(SketchModel model) {
        getStyleClass().add("sketch-part");
        Label title = new Label("Paper");
        title.getStyleClass().add("shelf-title");
        ComboBox<Theme> themes = new ComboBox<>();
        themes.setId("paper-theme");
        themes.getItems().setAll(Themes.all());
        themes.setValue(model.themeProperty().get());
        themes.valueProperty().bindBidirectional(model.themeProperty());
        themes.setMaxWidth(Double.MAX_VALUE);
        themes.setTooltip(Buttons.tooltip("Whose paper, stamps and eraser are used; untouched paper changes at once"));
        Button blank =
                Buttons.button("paper-blank", "Blank", null, "Begin on empty paper; undo brings the drawing back");
        blank.setOnAction(event -> model.blank());
        Button room = Buttons.button("paper-room", "Empty room", null, "Begin in a room with floor, walls and ceiling");
        room.setOnAction(event -> model.room());
        HBox buttons = new HBox(blank, room);
        buttons.getStyleClass().add("button-row");
        for (Button button : new Button[] {blank, room}) {
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        getChildren().addAll(title, themes, buttons);
    }
}
