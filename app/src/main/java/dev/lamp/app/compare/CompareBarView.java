package dev.lamp.app.compare;

import dev.lamp.app.play.Choice;
import dev.lamp.app.play.Dream;
import dev.lamp.app.ui.Buttons;
import dev.lamp.app.ui.House;
import dev.lamp.app.ui.Icon;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/** What to do with the chosen pictures. */
final class CompareBarView extends FlowPane {

    private static final double HOLD_WIDTH = 130;
    private static final double CLIPS_WIDTH = 108;

    private final CompareModel model;
    private final House house;
    private final CompareView.Doors doors;

    CompareBarView(CompareModel model, House house, CompareView.Doors doors) {
        this.model = model;
        this.house = house;
        this.doors = doors;
        setId("compare-bar");
        getStyleClass().add("compare-bar");
        setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        new Choice<>(
                                Arrangement.class, model.arrangementProperty(), Arrangement::title, Arrangement::about),
                        script(),
                        fromPlay(),
                        hold(),
                        dream(),
                        live(),
                        dice(),
                        measure(),
                        report(),
                        clips(),
                        cancel());
    }

    private BooleanBinding holds() {
        return model.arrangementProperty().isEqualTo(Arrangement.ACTIONS);
    }

    private Node fromPlay() {
        Button fromPlay = Buttons.button(
                "compare-recorded",
                "From Play",
                null,
                "The script becomes what you pressed in Play up to the frame it shows now");
        fromPlay.setOnAction(event -> doors.played()
                .script()
                .ifPresentOrElse(
                        keys -> model.scriptProperty().set(keys.toString()),
                        () -> model.say("nothing was pressed in Play yet")));
        return shownIf(fromPlay, holds().not());
    }

    private Node hold() {
        ChoiceBox<Integer> steps = new ChoiceBox<>();
        steps.setId("compare-held");
        steps.setPrefWidth(HOLD_WIDTH);
        steps.getItems().addAll(CompareModel.HOLDS);
        steps.setTooltip(Buttons.tooltip("For how many steps each action is held"));
        steps.setConverter(Words.of(count -> "hold " + count + " steps"));
        steps.valueProperty().bindBidirectional(model.heldProperty());
        return shownIf(steps, holds());
    }

    private static Node shownIf(Node node, ObservableBooleanValue shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    private Node dice() {
        Node dice = toggle(
                "shared-chance",
                "Same dice",
                "All dreams share their chance, so that only the compared thing differs.\n"
                        + "Otherwise each throws dice of its own, at temperature 1",
                model.sharedChanceProperty());
        return shownIf(dice, model.arrangementProperty().isNotEqualTo(Arrangement.SEEDS));
    }

    private Node live() {
        Node live = toggle("live", "Live keys", "Your keys drive all dreams at once", model.liveProperty());
        return shownIf(live, holds().not());
    }

    private Node script() {
        TextField script = new TextField();
        script.setId("compare-script");
        script.setPromptText("2*6,5,0*4");
        script.setTooltip(Buttons.tooltip("Actions count from 0; 2*6 is the third action, six times"));
        script.textProperty().bindBidirectional(model.scriptProperty());
        script.setPrefColumnCount(11);
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
                "compare-report",
                "Report",
                null,
                "Measure everything and write a page about it; takes minutes.\n"
                        + "Stopped, it goes on from there when the same is asked for again");
        report.setOnAction(event -> model.report(reports()));
        return report;
    }

    /** Each bundle has its own reports. */
    private Path reports() {
        Dream dream = house.dream().get();
        return house.folder().resolve("compare").resolve(dream == null ? "none" : dream.hash());
    }

    private Node clips() {
        ReportChoice choice = model.reportChoice();
        ChoiceBox<Optional<Path>> clips = new ChoiceBox<>(choice.offered());
        clips.setId("compare-clips");
        clips.setPrefWidth(CLIPS_WIDTH);
        clips.setTooltip(Buttons.tooltip("Clips imported in the lab that the report holds the model against"));
        clips.setConverter(Words.of(
                folder -> folder.map(path -> String.valueOf(path.getFileName())).orElse("no clips")));
        clips.valueProperty().bindBidirectional(choice.clipsProperty());
        return shownIf(clips, Bindings.size(choice.offered()).greaterThan(1));
    }

    private Node cancel() {
        Button cancel = Buttons.button("compare-cancel", "Stop", Icon.CLOSE.shape(), "Stop what is going on");
        cancel.disableProperty().bind(model.busyProperty().not());
        cancel.setOnAction(event -> model.cancel());
        return cancel;
    }
}
