package dev.lamp.app.lab;

import dev.lamp.app.ui.Buttons;
import dev.lamp.app.ui.Icon;
import dev.lamp.app.ui.Labels;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableObjectValue;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How the next run is to learn: name, time, seed, device and data. */
final class PlanView extends VBox {

    private static final int FIRST_MINUTES = 60;
    private static final int MAX_MINUTES = 10_000;

    private final TextField name = new TextField("mine");
    private final Spinner<Integer> minutes = new Spinner<>(1, MAX_MINUTES, FIRST_MINUTES, 10);
    private final Spinner<Integer> seed = new Spinner<>(1, Integer.MAX_VALUE, 1);
    private final ComboBox<String> device = new ComboBox<>();
    private final RadioButton generated = new RadioButton("the procedural game");
    private final RadioButton own = new RadioButton("clips of your own");
    private final Slider scroll = share("lab-scroll", 0.38, "Share of clips with the scrolling camera");
    private final Slider drawn = share("lab-drawn", 0.3, "Share in hand-drawn styles");
    private final Slider doodle = share("lab-doodles", 0.12, "Share in styles made up from seeds");
    private final Slider crowded =
            share("lab-crowded", 0.7, "Share of levels full of blocks, which teach that walls hold");
    private final ObservableObjectValue<Path> clips;

    /**
     * @param model the runs
     * @param clips the folder of the player's own clips; empty for none
     * @param brought brings them
     */
    PlanView(LabModel model, ObservableObjectValue<Path> clips, Node brought) {
        this.clips = clips;
        getStyleClass().add("library-part");
        Label title = new Label("A new run");
        title.getStyleClass().add("shelf-title");
        name.setId("lab-name");
        minutes.setId("lab-minutes");
        minutes.setEditable(true);
        seed.setEditable(true);
        device.getItems().setAll("cpu", "cuda");
        device.setValue("cpu");
        ToggleGroup group = new ToggleGroup();
        generated.setToggleGroup(group);
        own.setToggleGroup(group);
        own.setId("lab-own");
        generated.setSelected(true);
        brought.disableProperty().bind(own.selectedProperty().not());
        Label learn = Labels.quiet("Learn from");
        Button start = Buttons.button("lab-start", "Start", Icon.PLAY.shape(), "Start a run of its own process");
        start.getStyleClass().add("accent");
        start.setMaxWidth(Double.MAX_VALUE);
        start.setOnAction(event -> model.start(name.getText().strip(), plan()));
        start.disableProperty()
                .bind(model.homeProperty().isNull().or(own.selectedProperty().and(Bindings.isNull(clips))));
        getChildren().addAll(title, basics(), learn, generated, shares(), own, brought, start);
    }

    /** The plan as it stands. */
    TrainingPlan plan() {
        TrainingData data = own.isSelected() && clips.get() != null
                ? new TrainingData.OwnClips(clips.get())
                : new TrainingData.Generated(
                        scroll.getValue(), drawn.getValue(), doodle.getValue(), crowded.getValue());
        return new TrainingPlan(minutes.getValue(), seed.getValue(), device.getValue(), data);
    }

    /** Minutes in all, for a run that goes on with its own data. */
    TrainingPlan longer(TrainingPlan before) {
        return new TrainingPlan(minutes.getValue(), before.seed(), device.getValue(), before.data());
    }

    private GridPane basics() {
        GridPane grid = grid();
        grid.addRow(0, Labels.quiet("name"), name);
        grid.addRow(1, Labels.quiet("minutes in all"), minutes);
        grid.addRow(2, Labels.quiet("seed"), seed);
        grid.addRow(3, Labels.quiet("device"), device);
        return grid;
    }

    private GridPane shares() {
        GridPane grid = grid();
        grid.addRow(0, Labels.quiet("scrolling"), scroll);
        grid.addRow(1, Labels.quiet("drawn"), drawn);
        grid.addRow(2, Labels.quiet("doodles"), doodle);
        grid.addRow(3, Labels.quiet("crowded"), crowded);
        grid.disableProperty().bind(generated.selectedProperty().not());
        return grid;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("lab-grid");
        ColumnConstraints words = new ColumnConstraints();
        words.setHalignment(HPos.RIGHT);
        words.setMinWidth(90);
        ColumnConstraints controls = new ColumnConstraints();
        controls.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(words, controls);
        return grid;
    }

    private static Slider share(String id, double value, String about) {
        Slider slider = new Slider(0, 1, value);
        slider.setId(id);
        slider.setBlockIncrement(0.05);
        slider.setTooltip(Buttons.tooltip(about));
        return slider;
    }
}
