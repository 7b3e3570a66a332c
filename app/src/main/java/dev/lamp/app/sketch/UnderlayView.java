package dev.lamp.app.sketch;

import dev.lamp.app.ui.Buttons;
import dev.lamp.app.ui.Labels;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A photo of paper to trace. */
final class UnderlayView extends VBox {

    /**
     * @param model the photo
     * @param open asks for one
     */
    UnderlayView(UnderlayModel model, Runnable open) {
        getStyleClass().add("sketch-part");
        Label title = new Label("Photo to trace");
        title.getStyleClass().add("shelf-title");
        Button choose =
                Buttons.button("photo-open", "Open", null, "Let a photo of paper shine through; or drop it here");
        choose.setOnAction(event -> open.run());
        Button take = Buttons.button("photo-take", "Take over", null, "Reduce the photo, and go on drawing from that");
        take.setOnAction(event -> model.take());
        Button remove = Buttons.button("photo-remove", "Remove", null, "Take the photo away");
        remove.setOnAction(event -> model.remove());
        BooleanBinding none = model.photoProperty().isNull();
        take.disableProperty().bind(none);
        remove.disableProperty().bind(none);
        Slider opacity = new Slider(0, 1, model.opacityProperty().get());
        opacity.setId("photo-opacity");
        opacity.setTooltip(Buttons.tooltip("How much of the photo is seen"));
        opacity.valueProperty().bindBidirectional(model.opacityProperty());
        HBox buttons = new HBox(choose, take, remove);
        buttons.getStyleClass().add("button-row");
        for (Button button : new Button[] {choose, take, remove}) {
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        HBox.setHgrow(opacity, Priority.ALWAYS);
        HBox strength = new HBox(Labels.quiet("Faint"), opacity, Labels.quiet("Strong"));
        strength.getStyleClass().add("labelled-slider");
        strength.setAlignment(Pos.CENTER_LEFT);
        strength.disableProperty().bind(none);
        getChildren().addAll(title, buttons, strength);
    }
}
