package dev.lamp.app.play;

import dev.lamp.app.display.StageFilter;
import dev.lamp.app.library.ShelfModel;
import dev.lamp.app.library.ShelfView;
import dev.lamp.app.record.WorldFiles;
import dev.lamp.app.ui.ChosenFile;
import dev.lamp.app.ui.Room;
import dev.lamp.app.ui.Shortcuts;
import dev.lamp.assets.video.Frame;
import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The room to play in: shelf, stage, transport and action pad. The world waits while another room is at the front. */
public final class PlayRoom implements Room {
    private static final double SMALLEST_STAGE = 128;

    private final PlayModel play;
    private final ShelfModel shelf;
    private final WorldsModel worlds;
    private final Doors doors;
    private final ObjectProperty<StageFilter> filter;
    private final ExportView exporting;
    private final ActionsView actions;
    private final CastingModel casting;
    private final VBox news = new VBox();

    /**
     * What lies beyond the room.
     *
     * @param hint whether to say what the keys do
     * @param openPicture asks the player for a picture
     * @param theatre opens the theatre with the keys of this room
     * @param bare whether the stage is to stand alone
     */
    public record Doors(HintModel hint, Runnable openPicture, Consumer<Room> theatre, ObservableValue<Boolean> bare) {}

    /**
     * @param play what is played
     * @param shelf what to start from
     * @param worlds saves and exports
     * @param doors what lies beyond the room
     */
    public PlayRoom(PlayModel play, ShelfModel shelf, WorldsModel worlds, Doors doors) {
        this.play = play;
        this.shelf = shelf;
        this.worlds = worlds;
        this.doors = doors;
        filter = play.stage().filterProperty();
        exporting = new ExportView(worlds);
        actions = new ActionsView(play.actions());
        casting = new CastingModel(play, shelf);
    }

    @Override
    public String id() {
        return "play";
    }

    @Override
    public String title() {
        return "Play";
    }

    @Override
    public String about() {
        return "Play the world";
    }

    @Override
    public boolean hearsGameKeys() {
        return !casting.openProperty().get();
    }

    @Override
    public Optional<Pane> newsPlace() {
        return Optional.of(news);
    }

    @Override
    public void enter() {
        play.away(false);
    }

    @Override
    public void leave() {
        casting.openProperty().set(false);
        play.away(true);
    }

    @Override
    public Map<KeyCombination, Runnable> keys() {
        Map<KeyCombination, Runnable> keys = new HashMap<>();
        keys.put(Shortcuts.plain(KeyCode.R), play::reset);
        keys.put(Shortcuts.plain(KeyCode.N), play::newSeed);
        keys.put(Shortcuts.plain(KeyCode.P), play::togglePause);
        keys.put(
                Shortcuts.plain(KeyCode.T),
                () -> play.modeProperty().set(play.modeProperty().get().other()));
        keys.put(Shortcuts.plain(KeyCode.Q), play::lookAhead);
        keys.put(Shortcuts.plain(KeyCode.O), () -> toggle(play.stage().vitals().openProperty()));
        keys.put(Shortcuts.plain(KeyCode.U), () -> toggle(play.stage().wantsConfidenceProperty()));
        keys.put(Shortcuts.plain(KeyCode.G), () -> toggle(play.truth().openProperty()));
        keys.put(Shortcuts.plain(KeyCode.F), () -> filter.set(filter.get().next()));
        keys.put(Shortcuts.plain(KeyCode.H), () -> toggle(casting.openProperty()));
        keys.put(Shortcuts.plain(KeyCode.X), () -> casting.turn(1));
        keys.put(Shortcuts.plain(KeyCode.SPACE), casting::put);
        keys.put(Shortcuts.plain(KeyCode.LEFT), () -> casting.move(-1, 0));
        keys.put(Shortcuts.plain(KeyCode.RIGHT), () -> casting.move(1, 0));
        keys.put(Shortcuts.plain(KeyCode.UP), () -> casting.move(0, -1));
        keys.put(Shortcuts.plain(KeyCode.DOWN), () -> casting.move(0, 1));
        keys.put(Shortcuts.plain(KeyCode.PERIOD), play::step);
        keys.put(Shortcuts.plain(KeyCode.COMMA), play.timeline()::back);
        keys.put(Shortcuts.plain(KeyCode.HOME), () -> play.timeline().jump(-Integer.MAX_VALUE / 2));
        keys.put(Shortcuts.plain(KeyCode.END), () -> play.timeline().jump(Integer.MAX_VALUE / 2));
        keys.put(Shortcuts.plain(KeyCode.OPEN_BRACKET), () -> play.timeline().switchBranch(-1));
        keys.put(Shortcuts.plain(KeyCode.CLOSE_BRACKET), () -> play.timeline().switchBranch(1));
        keys.put(Shortcuts.shortcut(KeyCode.O), doors.openPicture());
        keys.put(Shortcuts.shortcut(KeyCode.S), this::save);
        keys.put(Shortcuts.shortcut(KeyCode.E), () -> exporting.setVisible(!exporting.isVisible()));
        keys.put(Shortcuts.plain(KeyCode.F11), () -> doors.theatre().accept(this));
        keys.put(Shortcuts.plain(KeyCode.F2), () -> actions.setVisible(!actions.isVisible()));
        keys.put(Shortcuts.plain(KeyCode.ESCAPE), () -> {
            exporting.setVisible(false);
            actions.setVisible(false);
            casting.openProperty().set(false);
        });
        return keys;
    }

    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save this world");
        chooser.setInitialFileName(worlds.name() + WorldFiles.SUFFIX);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Lamp worlds", "*" + WorldFiles.SUFFIX));
        File chosen = chooser.showSaveDialog(exporting.getScene().getWindow());
        if (chosen != null) {
            worlds.save(ChosenFile.ending(chosen.toPath(), WorldFiles.SUFFIX));
        }
    }

    private static void toggle(BooleanProperty on) {
        on.set(!on.get());
    }

    @Override
    public Map<KeyCode, Consumer<Boolean>> holds() {
        return Map.of(KeyCode.BACK_SPACE, play::rewind);
    }

    @Override
    public Node view() {
        BorderPane panes = new BorderPane();
        ShelfView start = new ShelfView(shelf, doors.openPicture());
        // The shelf takes what is left beside the news, and no less than it must.
        start.setPrefHeight(0);
        VBox.setVgrow(start, Priority.ALWAYS);
        VBox left = new VBox(start);
        StackPane centre = centre();
        placeNews(left, centre);
        panes.setLeft(left);
        panes.setCenter(centre);
        panes.setRight(new AheadView(play));
        panes.setBottom(new VBox(
                new TimelineView(play.timeline()),
                new TransportView(play, this::save, () -> exporting.setVisible(true), () -> actions.setVisible(true)),
                new ActionPadView(play)));
        for (Node side : List.of(panes.getLeft(), panes.getRight(), panes.getBottom())) {
            doors.bare().subscribe(alone -> {
                side.setVisible(!alone);
                side.setManaged(!alone);
            });
        }
        return new StackPane(panes, exporting, actions);
    }

    /**
     * News takes room from the shelf and scrolls where that does not suffice; it covers no picture. A stage alone has
     * its dark margin.
     */
    private void placeNews(Pane beside, Pane over) {
        news.setId("news-place");
        news.getStyleClass().add("news-place");
        NewsScroll scroll = new NewsScroll(news);
        StackPane.setAlignment(scroll, Pos.BOTTOM_LEFT);
        doors.bare().subscribe(alone -> {
            Pane place = alone ? over : beside;
            if (scroll.getParent() != place) {
                place.getChildren().add(scroll);
            }
        });
    }

    private StackPane centre() {
        Label hintLine = new Label("Press the arrows, Space, or 1 to 8. The model learned them by watching.");
        hintLine.setId("hint");
        hintLine.getStyleClass().add("hint");
        hintLine.visibleProperty()
                .bind(Bindings.and(doors.hint().visibleProperty(), play.readyProperty())
                        .and(casting.openProperty().not()));
        hintLine.managedProperty().bind(hintLine.visibleProperty());
        hintLine.setWrapText(true);
        Label prompt = new Label("This is the prompt: nobody dreamed it, so nothing in it is unsure.");
        prompt.setId("unsure-prompt");
        prompt.getStyleClass().add("hint");
        prompt.setWrapText(true);
        prompt.visibleProperty()
                .bind(play.stage()
                        .wantsConfidenceProperty()
                        .and(play.readyProperty())
                        .and(play.stepsProperty().isEqualTo(0))
                        .and(play.pausedProperty().or(play.modeProperty().isEqualTo(PlayMode.TURNS))));
        prompt.managedProperty().bind(prompt.visibleProperty());
        VBox hints = new VBox(CastingView.help(casting), CastingView.offer(casting), hintLine, prompt);
        hints.getStyleClass().add("hints");
        hints.setMouseTransparent(true);
        hints.setMaxHeight(Region.USE_PREF_SIZE);
        BooleanBinding two = play.truth().frameProperty().isNotNull();
        // The overlay is read at the top, and so are the buttons over two stages.
        BooleanProperty vitals = play.stage().vitals().openProperty();
        Runnable place =
                () -> StackPane.setAlignment(hints, vitals.get() || two.get() ? Pos.BOTTOM_CENTER : Pos.TOP_CENTER);
        vitals.subscribe(place);
        two.subscribe(place);
        place.run();
        Label drop = new Label("Drop it: the picture becomes a world");
        drop.getStyleClass().add("drop-line");
        drop.setMouseTransparent(true);
        HBox stages = new HBox(
                stage(casting.shownProperty(), "stage"), stage(play.truth().frameProperty(), "true-stage"));
        StageView dream = (StageView) stages.getChildren().get(0);
        CastingView.listen(casting, dream);
        dream.confidenceProperty().bind(play.stage().confidenceProperty());
        Node truth = stages.getChildren().get(1);
        truth.managedProperty().bind(two);
        truth.visibleProperty().bind(truth.managedProperty());
        OverlayView overlay = new OverlayView(play.stage().vitals());
        StackPane.setAlignment(overlay, Pos.TOP_LEFT);
        StageTools tools =
                new StageTools(play, casting, filter, () -> doors.theatre().accept(this));
        BorderPane framed = new BorderPane(stages);
        two.subscribe(both -> tools.frame(framed, both));
        StackPane centre = new StackPane(framed, overlay, hints, drop);
        centre.getStyleClass().add("centre");
        return centre;
    }

    private StageView stage(ObservableValue<Frame> frame, String id) {
        StageView stage = new StageView(frame);
        stage.setId(id);
        stage.filterProperty().bind(filter);
        // Two stages share the width evenly, whatever they show.
        stage.setPrefSize(SMALLEST_STAGE, SMALLEST_STAGE);
        HBox.setHgrow(stage, Priority.ALWAYS);
        return stage;
    }
}
