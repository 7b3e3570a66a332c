package dev.lamp.app.sketch;

import dev.lamp.app.ui.Labels;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A slider over whole numbers, with its name before it and its value behind. */
final class LabelledSlider extends HBox {

    LabelledSlider(String id, String title, int from, int to, IntegerProperty value) {
        getStyleClass().add("labelled-slider");
        setAlignment(Pos.CENTER_LEFT);
        Slider slider = new Slider(from, to, value.get());
        slider.setId(id);
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setAccessibleText(title);
        slider.valueProperty().addListener((property, old, now) -> value.set((int) Math.round(now.doubleValue())));
        value.subscribe(now -> slider.setValue(now.intValue()));
        Label name = Labels.quiet(title);
        name.setMinWidth(USE_PREF_SIZE);
        Label number = new Label();
        number.textProperty().bind(Bindings.convert(value));
        number.getStyleClass().add("slider-number");
        HBox.setHgrow(slider, Priority.ALWAYS);
        getChildren().addAll(name, slider, number);
    }
}
