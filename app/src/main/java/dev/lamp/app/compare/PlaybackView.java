package dev.lamp.app.compare;

import dev.lamp.app.ui.Buttons;
import dev.lamp.app.ui.Icon;
import dev.lamp.app.ui.Labels;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Play, pause, scrub and speed, for all dreams at once. */
final class PlaybackView extends HBox {

    private static final double SPEED_WIDTH = 124;

    /** @param browser shows a page */
    PlaybackView(CompareModel model, Consumer<Path> browser) {
        setId("compare-playback");
        getStyleClass().add("transport");
        setAlignment(Pos.CENTER_LEFT);
        Playback playback = model.playback();
        Button play = Buttons.button("compare-play", null, null, "Play or pause all of them");
        play.getStyleClass().add("button-icon");
        playback.playingProperty().subscribe(playing -> play.setGraphic((playing ? Icon.PAUSE : Icon.PLAY).shape()));
        play.setOnAction(event ->
                playback.playingProperty().set(!playback.playingProperty().get()));
        Slider slider = new Slider();
        slider.setId("compare-position");
        slider.maxProperty().bind(playback.lengthProperty());
        slider.valueProperty().bindBidirectional(playback.positionProperty());
        slider.setOnMousePressed(event -> playback.playingProperty().set(false));
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label where = new Label();
        where.getStyleClass().add("readout");
        where.setMinWidth(USE_PREF_SIZE);
        where.textProperty().bind(Bindings.format("%d of %d", playback.positionProperty(), playback.lengthProperty()));
        ToggleButton strips = Buttons.toggle(
                "compare-strips", "Film strips", "Each dream as a row of frames, time from left to right");
        strips.selectedProperty().bindBidirectional(model.stripsProperty());
        strips.disableProperty().bind(model.arrangementProperty().isEqualTo(Arrangement.ACTIONS));
        strips.setMinWidth(USE_PREF_SIZE);
        ChoiceBox<Double> speed = new ChoiceBox<>();
        speed.setId("compare-speed");
        speed.setPrefWidth(SPEED_WIDTH);
        speed.setMinWidth(USE_PREF_SIZE);
        speed.getItems().addAll(0.25, 0.5, 1.0, 2.0);
        speed.setValue(playback.speedProperty().get());
        speed.setTooltip(Buttons.tooltip("How fast, 1 for the rate of the world"));
        speed.valueProperty().subscribe(value -> playback.speedProperty().set(value));
        speed.setConverter(
                Words.of(factor -> (factor < 1 ? "1/" + Math.round(1 / factor) : Math.round(factor)) + " x speed"));
        // What changes its width stands last, so that nothing else moves.
        getChildren().addAll(play, speed, strips, slider, where, status(model), page(model, browser));
    }

    private static Button page(CompareModel model, Consumer<Path> browser) {
        Button page = Buttons.button("compare-page", "Open report", null, "Shows the page in your browser");
        page.setMinWidth(USE_PREF_SIZE);
        model.pageProperty()
                .subscribe(path -> Buttons.tip(page, path == null ? "" : "Shows " + path + " in your browser"));
        page.setOnAction(event -> browser.accept(model.pageProperty().get()));
        page.visibleProperty().bind(model.pageProperty().isNotNull());
        page.managedProperty().bind(page.visibleProperty());
        return page;
    }

    /** What is going on, and after a report, where its page is. */
    private static Label status(CompareModel model) {
        Label status = Labels.quiet("");
        status.setId("compare-status");
        status.textProperty().bind(model.statusProperty());
        status.managedProperty().bind(model.statusProperty().isNotEmpty());
        return status;
    }
}
