package dev.lamp.app.compare;

import dev.lamp.app.play.Choice;
import dev.lamp.app.ui.Buttons;
import dev.lamp.app.ui.House;
import dev.lamp.app.ui.Icon;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/** What to do with the chosen pictures. */
final class CompareBarView extends FlowPane {

    private final CompareModel model;
    private final House house;

    CompareBarView(CompareModel model, House house) {
        this.model = model;
        this.house = house;
        setId("compare-bar");
        getStyleClass().add("compare-bar");
        setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        new Choice<>(model.arrangementProperty(), Arrangement::title, Arrangement::about),
                        script(),
                        dream(),
                        toggle("live", "Live keys", "Your keys drive all dreams at once", model.liveProperty()),
                        toggle(
                                "shared-chance",
                                "Same dice",
                                "All dreams share their chance, so that only the compared thing differs",
                                model.sharedChanceProperty()),
                        measure(),
                        report(),
                        cancel());
    }

    private Node script() {
        TextField script = new TextField();
        script.setId("compare-script");
        script.setPromptText("2*6,5,0*4");
        script.setTooltip(Buttons.tooltip("Actions count from 0; 2*6 is the third action, six times"));
        script.textProperty().bindBidirectional(model.scriptProperty());
        script.setPrefColumnCount(14);
        script.setOnAction(event -> model.dream());
        return script;
    }

    private Node dream() {
        Button dream = Buttons.button("compare-dream", "Dream", Icon.PLAY.shape(), "Dream all of them in step (Enter)");
        dream.getStyleClass().add("accent");
        dream.setOnAction(event -> {
            getScene().getRoot().requestFocus();
            model.dream();
        });
        return dream;
    }

    private static Node toggle(String id, String text, String about, BooleanProperty on) {
        ToggleButton button = Buttons.toggle("compare-" + id, text, about);
        button.selectedProperty().bindBidirectional(on);
        return button;
    }

    private Node measure() {
        Button measure = Buttons.button(
                "compare-measure", "Action cards", null, "Try all eight actions at every step: what does each one do?");
        measure.setOnAction(event -> model.measure());
        return measure;
    }

    private Node report() {
        Button report = Buttons.button(
                "compare-report", "Report", null, "Measure everything and write a page about it; takes minutes");
        report.setOnAction(
                event -> model.report(house.folder().resolve("compare").resolve(model.choiceName())));
        return report;
    }

    private Node cancel() {
        Button cancel = Buttons.button("compare-cancel", "Stop", Icon.CLOSE.shape(), "Stop what is going on");
        cancel.disableProperty().bind(model.statusProperty().isEmpty());
        cancel.setOnAction(event -> model.cancel());
        return cancel;
    }
}
