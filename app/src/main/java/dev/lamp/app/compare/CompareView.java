package dev.lamp.app.compare;

import dev.lamp.app.ui.House;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** The compare room: pictures to choose from, what to do with them, the dreams, and what was measured. */
final class CompareView extends BorderPane {

    /**
     * What lies beyond the room.
     *
     * @param played the world in Play
     * @param browser shows a page that was written
     */
    record Doors(PlayedWorld played, Consumer<Path> browser) {}

    /**
     * @param doors what lies beyond the room
     * @param bringLevel adds the level of a seed, or one that the model has never seen
     */
    CompareView(CompareModel model, House house, Doors doors, Consumer<String> bringLevel) {
        setId("compare");
        getStyleClass().add("compare");
        setLeft(new CandidatesView(model, bringLevel, () -> bringFrame(model, doors.played())));
        setTop(new CompareBarView(model, house, doors));
        ScrollPane dreams = new ScrollPane(new CellGridView(model));
        dreams.setFitToWidth(true);
        dreams.getStyleClass().add("compare-stage");
        setCenter(dreams);
        setBottom(new PlaybackView(model, doors.browser()));
        ScrollPane side = new ScrollPane(new VBox(new PairView(model, house), new ProfilesView(model)));
        side.setFitToWidth(true);
        side.getStyleClass().add("compare-side");
        side.managedProperty().bind(side.visibleProperty());
        side.setVisible(false);
        model.profilesProperty().subscribe(profiles -> side.setVisible(side.isVisible() || !profiles.isEmpty()));
        model.selection().cells().addListener((ListChangeListener<DreamCell>) change -> side.setVisible(
                !change.getList().isEmpty() || !model.profilesProperty().get().isEmpty()));
        setRight(side);
    }

    private static void bringFrame(CompareModel model, PlayedWorld played) {
        played.frame().ifPresentOrElse(model::bring, () -> model.say("nothing plays in Play yet"));
    }
}
