package dev.lamp.app.compare;

import dev.lamp.app.display.FrameImage;
import dev.lamp.app.library.FamiliarityLabel;
import dev.lamp.app.ui.Buttons;
import dev.lamp.app.ui.Labels;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The pictures to choose from, each with a plain word for how far out it is. */
final class CandidatesView extends VBox {

    private static final double THUMBNAIL = 64;
    private static final int SHARPNESS = 2;

    private final CompareModel model;
    private final TilePane tiles = new TilePane();
    private Subscription watching = Subscription.EMPTY;

    /**
     * @param bringLevel adds the level of a seed, or one that the model has never seen
     * @param bringFrame adds the frame that Play shows
     */
    CandidatesView(CompareModel model, Consumer<String> bringLevel, Runnable bringFrame) {
        this.model = model;
        setId("candidates");
        getStyleClass().add("shelf");
        Label title = new Label();
        title.textProperty()
                .bind(Bindings.format(
                        "Compare these (%d, at most " + Candidates.MOST + ")", model.chosenCountProperty()));
        title.getStyleClass().add("shelf-title");
        tiles.getStyleClass().add("shelf-tiles");
        tiles.setPrefColumns(3);
        ScrollPane scroll = new ScrollPane(tiles);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label hint = Labels.quiet("Drop pictures here to add them.");
        Button level =
                Buttons.button("compare-level", "Add a level", null, "The level of a seed, or one never learned from");
        TextField seed = new TextField();
        seed.setId("compare-seed");
        seed.setPromptText("any seed");
        seed.setPrefColumnCount(7);
        seed.setOnAction(event -> bringLevel.accept(seed.getText().strip()));
        Button frame =
                Buttons.button("compare-frame", "Add from Play", null, "The frame that your world in Play shows now");
        add(level, () -> bringLevel.accept(seed.getText().strip()));
        add(frame, bringFrame);
        HBox levels = new HBox(level, seed);
        levels.getStyleClass().add("compare-add");
        getChildren().addAll(title, scroll, levels, frame, hint);
        model.candidates().addListener((ListChangeListener<Candidate>) change -> fill());
        fill();
    }

    private static void add(Button button, Runnable bring) {
        button.setMinWidth(USE_PREF_SIZE);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(event -> bring.run());
    }

    private void fill() {
        watching.unsubscribe();
        watching = Subscription.EMPTY;
        tiles.getChildren().setAll(model.candidates().stream().map(this::tile).toList());
    }

    private Node tile(Candidate candidate) {
        ImageView picture = new ImageView(FrameImage.of(candidate.prompt().frame(), SHARPNESS));
        picture.setFitWidth(THUMBNAIL);
        picture.setFitHeight(THUMBNAIL);
        ToggleButton button = Buttons.toggle(
                "candidate-" + model.candidates().indexOf(candidate),
                null,
                candidate.prompt().describe());
        button.setGraphic(picture);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().setAll("thumbnail", "candidate");
        button.selectedProperty().bindBidirectional(candidate.chosenProperty());
        button.disableProperty()
                .bind(model.chosenCountProperty()
                        .greaterThanOrEqualTo(Candidates.MOST)
                        .and(candidate.chosenProperty().not()));
        FamiliarityLabel word = new FamiliarityLabel();
        watching = watching.and(word.follow(candidate.familiarityProperty()));
        VBox tile = new VBox(button, word);
        tile.setAlignment(Pos.CENTER);
        return tile;
    }
}
