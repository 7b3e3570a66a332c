package dev.lamp.app.play;

import dev.lamp.app.display.StageFilter;
import dev.lamp.app.ui.Buttons;
import dev.lamp.app.ui.Icon;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.TilePane;

/** The small buttons at the edge of the stage: what to see on it, and how. */
final class StageTools extends TilePane {
    private static final double MARGIN = 6;

    StageTools(PlayModel play, CastingModel casting, ObjectProperty<StageFilter> filter, Runnable theatre) {
        setId("stage-tools");
        getStyleClass().add("stage-tools");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        ToggleButton truth = toggle(
                "truth",
                Icon.TWINS,
                "The true game beside the dream (G)",
                play.truth().openProperty());
        truth.visibleProperty().bind(play.truth().possibleProperty());
        Button look = Buttons.button("filter", null, Icon.FILTER.shape(), "");
        look.getStyleClass().addAll("flat", "button-icon");
        look.setOnAction(event -> filter.set(filter.get().next()));
        filter.subscribe(now -> Buttons.tip(look, now.title() + "; click for another look (F)"));
        Button full = Buttons.button("theatre", null, Icon.FULL.shape(), "Theatre: full screen (F11)");
        full.getStyleClass().addAll("flat", "button-icon");
        full.setOnAction(event -> theatre.run());
        getChildren()
                .addAll(
                        toggle(
                                "vitals",
                                Icon.PULSE,
                                "How the dream is doing (O)",
                                play.stage().vitals().openProperty()),
                        toggle(
                                "unsure",
                                Icon.HEAT,
                                "Where the model is unsure (U)",
                                play.stage().wantsConfidenceProperty()),
                        toggle("hero", Icon.HERO, "Put a hero into the picture (H)", casting.openProperty()),
                        look,
                        full,
                        truth);
    }

    /**
     * Takes room from the stage, so that no picture is covered: beside one, where a wide window has room to spare, and
     * above two.
     */
    void frame(BorderPane stage, boolean two) {
        setPrefRows(getChildren().size());
        setPrefColumns(getChildren().size());
        setOrientation(two ? Orientation.HORIZONTAL : Orientation.VERTICAL);
        BorderPane.setAlignment(this, Pos.TOP_RIGHT);
        BorderPane.setMargin(this, new Insets(MARGIN));
        stage.setTop(null);
        stage.setRight(null);
        if (two) {
            stage.setTop(this);
        } else {
            stage.setRight(this);
        }
    }

    private static ToggleButton toggle(String id, Icon icon, String tooltip, BooleanProperty on) {
        ToggleButton button = Buttons.toggle(id, null, tooltip);
        button.setGraphic(icon.shape());
        button.getStyleClass().addAll("flat", "button-icon");
        button.selectedProperty().bindBidirectional(on);
        return button;
    }
}
