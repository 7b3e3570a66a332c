package dev.lamp.app.play;

import dev.lamp.app.ui.Buttons;
import dev.lamp.app.ui.Icon;
import dev.lamp.app.ui.Labels;
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

    /** Less room than this says nothing of how fast it goes. */
    private static final double READABLE = 70;

    private final PlayModel model;

    /**
     * @param save asks where to save the world
     * @param export asks what to export
     * @param actions opens the sheet of names and keys
     */
    TransportView(PlayModel model, Runnable save, Runnable export, Runnable actions) {
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
                        new Choice<>(Preset.class, model.knobs().presetProperty(), Preset::title, TransportView::about),
                        knobs(),
                        files(save, export, actions),
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
        Button back = Buttons.button("back", null, Icon.BACK.shape(), "One frame back (,)");
        back.setOnAction(event -> model.timeline().back());
        Button step = Buttons.button("step", null, Icon.STEP.shape(), "One frame on, with the held action (.)");
        step.setOnAction(event -> model.step());
        Button rewind = rewind();
        for (Button button : new Button[] {reset, rewind, back, pause, step}) {
            button.getStyleClass().add("button-icon");
        }
        return group(reset, rewind, back, pause, step);
    }

    private Button rewind() {
        Button rewind = Buttons.button("rewind", null, Icon.REWIND.shape(), "Hold to run backwards (Backspace)");
        rewind.armedProperty().subscribe(model::rewind);
        return rewind;
    }

    private static Node files(Runnable save, Runnable export, Runnable actions) {
        Button keep = Buttons.button("save", null, Icon.SAVE.shape(), "Save this world with its branches (Ctrl + S)");
        keep.setOnAction(event -> save.run());
        Button out = Buttons.button("export", null, Icon.EXPORT.shape(), "Export GIF, MP4 or pictures (Ctrl + E)");
        out.setOnAction(event -> export.run());
        Button edit = Buttons.button("edit-actions", null, Icon.EDIT.shape(), "Names and keys of the actions (F2)");
        edit.setOnAction(event -> actions.run());
        for (Button button : new Button[] {keep, out, edit}) {
            button.getStyleClass().add("button-icon");
        }
        return group(keep, out, edit);
    }

    private Node knobs() {
        Button knobs = Buttons.button("knobs", null, Icon.KNOBS.shape(), "Passes, temperature, order, rate and seed");
        knobs.getStyleClass().add("button-icon");
        knobs.setOnAction(event -> KnobsView.open(model, knobs));
        return knobs;
    }

    private Node seed() {
        Label seed = Labels.quiet("");
        seed.setId("seed");
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
        model.stage().readoutProperty().subscribe(value -> readout.setText(value.brief()));
        // Three dots for want of room would tell nothing; the overlay has it all.
        readout.widthProperty().subscribe(width -> readout.setOpacity(width.doubleValue() < READABLE ? 0 : 1));
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
