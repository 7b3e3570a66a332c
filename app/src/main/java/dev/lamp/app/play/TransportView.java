package dev.lamp.app.play;

import dev.lamp.app.ui.Buttons;
import dev.lamp.app.ui.Icon;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The row under the stage: start over, pause, step, seed, mode, preset, and how fast it all goes. */
public final class TransportView extends HBox {

    private final PlayModel model;

    public TransportView(PlayModel model) {
        this.model = model;
        setId("transport");
        getStyleClass().add("transport");
        setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        moments(),
                        seed(),
                        new Choice<>(model.modeProperty(), PlayMode::title, TransportView::about),
                        new Choice<>(model.presetProperty(), Preset::title, TransportView::about),
                        space,
                        readout());
    }

    private Node moments() {
        Button reset = Buttons.button("reset", null, Icon.RESET.shape(), "Start this world over (R)");
        reset.setOnAction(event -> model.reset());
        Button pause = Buttons.button("pause", null, null, "Pause or go on (P)");
        pause.setOnAction(event -> model.togglePause());
        model.pausedProperty().subscribe(paused -> pause.setGraphic((paused ? Icon.PLAY : Icon.PAUSE).shape()));
        pause.disableProperty().bind(model.modeProperty().isEqualTo(PlayMode.TURNS));
        Button step = Buttons.button("step", null, Icon.STEP.shape(), "One step with the held action (.)");
        step.setOnAction(event -> model.step());
        for (Button button : new Button[] {reset, pause, step}) {
            button.getStyleClass().add("button-icon");
        }
        return group(reset, pause, step);
    }

    private Node seed() {
        Label seed = new Label();
        seed.setId("seed");
        seed.getStyleClass().add("quiet");
        seed.textProperty().bind(Bindings.format("seed %d   step %d", model.seedProperty(), model.stepsProperty()));
        seed.setMinWidth(Region.USE_PREF_SIZE);
        Button fresh = Buttons.button("new-seed", null, Icon.DIE.shape(), "Start over with another seed (N)");
        fresh.getStyleClass().add("button-icon");
        fresh.setOnAction(event -> model.newSeed());
        return group(fresh, seed);
    }

    private Node readout() {
        Label readout = new Label();
        readout.setId("readout");
        readout.getStyleClass().add("readout");
        model.readoutProperty().subscribe(value -> readout.setText(value.text()));
        return readout;
    }

    private static HBox group(Node... nodes) {
        HBox box = new HBox(nodes);
        box.getStyleClass().add("button-row");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static String about(PlayMode mode) {
        return mode == PlayMode.LIVE ? "The world goes on by itself (T)" : "The world waits for each key (T)";
    }

    private static String about(Preset preset) {
        return preset.steps() + " passes per frame";
    }
}
