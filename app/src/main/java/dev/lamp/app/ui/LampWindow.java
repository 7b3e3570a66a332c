package dev.lamp.app.ui;

import dev.lamp.app.input.KeyBindings;
import dev.lamp.app.library.ShelfModel;
import dev.lamp.app.library.ShelfView;
import dev.lamp.app.play.ActionPadView;
import dev.lamp.app.play.Dream;
import dev.lamp.app.play.HintModel;
import dev.lamp.app.play.PlayModel;
import dev.lamp.app.play.StageView;
import dev.lamp.app.play.TransportView;
import dev.lamp.app.settings.Settings;
import dev.lamp.app.settings.SettingsStore;
import dev.lamp.assets.error.MendableException;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.tinylog.Logger;

/** The main window: makes the models and the views, ties them together, and puts them away in the end. */
public final class LampWindow implements AutoCloseable {

    private static final double MIN_WIDTH = 960;
    private static final double MIN_HEIGHT = 620;

    private final Stage stage;
    private final Parts parts;
    private final FxThread window = new FxThread();
    private final Background background = new Background(window);
    private final ObjectProperty<Status> status = new SimpleObjectProperty<>(new Status("opening the model", ""));
    private final PlayModel play;
    private final ShelfModel shelf;
    private final HintModel hint;
    private final PictureSources sources;
    private final KeySheetView keySheet = new KeySheetView();
    private final ObjectProperty<Theme> theme;
    private Settings settings;
    private boolean closed;

    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long nanoTime) {
            play.pulse(nanoTime);
        }
    };

    /**
     * Makes the window; {@link #show} opens it.
     *
     * @param stage where it goes
     * @param parts what it is made from
     */
    public LampWindow(Stage stage, Parts parts) {
        this.stage = stage;
        this.parts = parts;
        SettingsStore.Loaded loaded = parts.settings().load();
        settings = loaded.settings();
        theme = new SimpleObjectProperty<>(settings.theme());
        play = new PlayModel(KeyBindings.standard(), window, new Random());
        play.modeProperty().set(settings.mode());
        play.presetProperty().set(settings.preset());
        shelf = new ShelfModel(parts.reader(), background, play.problemProperty());
        hint = new HintModel(settings.hintSeen(), play.input().activeActionProperty());
        sources = new PictureSources(shelf);
        shelf.chosenProperty().subscribe(prompt -> {
            if (prompt != null) {
                play.play(prompt.frame());
            }
        });
        loaded.setAside()
                .ifPresent(file -> play.problemProperty()
                        .set(Problem.of(
                                "The settings could not be read, so Lamp starts with its own.",
                                "The old file is kept as " + file + ".",
                                "settings-unreadable")));
    }

    /** Starts to load what is played, builds the scene meanwhile, and opens the window. */
    public void show() {
        load();
        Scene scene = new Scene(root());
        scene.getStylesheets()
                .add(LampWindow.class.getResource("/dev/lamp/app/lamp.css").toExternalForm());
        new Shortcuts(play.input(), commands()).listenTo(scene);
        sources.acceptDrops(scene);
        theme.subscribe(look -> Look.apply(look, scene));
        stage.setScene(scene);
        stage.setTitle("Lamp");
        stage.getIcons().setAll(LampIcon.image(1), LampIcon.image(2), LampIcon.image(4));
        stage.setWidth(settings.windowWidth());
        stage.setHeight(settings.windowHeight());
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.show();
        pulse.start();
    }

    private void load() {
        background.run(parts.prompts(), shelf::stock, failure -> tell(failure, "The pictures to start from"));
        background.run(parts.dream(), this::begin, failure -> {
            status.set(new Status("no model", ""));
            tell(failure, "The model");
        });
    }

    private void begin(Dream dream) {
        if (closed) {
            dream.close();
            return;
        }
        status.set(new Status(dream.name() + "  \u00b7  " + dream.device(), dream.deviceNote()));
        play.begin(dream);
    }

    private void tell(Exception failure, String what) {
        Logger.error(failure, "{} could not be opened", what);
        play.problemProperty()
                .set(
                        failure instanceof MendableException known
                                ? Problem.of(known.getMessage(), known.remedy(), known.code(), known)
                                : Problem.of(
                                        what + " could not be opened.",
                                        "Copy the details and report them.",
                                        "start-failed",
                                        failure));
    }

    private StackPane root() {
        BorderPane panes = new BorderPane();
        panes.getStyleClass().add("panes");
        panes.setTop(new TopBarView(status, theme, keySheet::toggle));
        panes.setLeft(new ShelfView(shelf, this::openPicture));
        panes.setCenter(centre());
        panes.setBottom(new VBox(new TransportView(play), new ActionPadView(play)));
        StackPane root = new StackPane(panes, keySheet);
        root.getStyleClass().add("lamp");
        return root;
    }

    private StackPane centre() {
        Label hintLine = new Label("Press the arrows, Space, or 1 to 8. The model learned what they do by watching.");
        hintLine.setId("hint");
        hintLine.getStyleClass().add("hint");
        hintLine.visibleProperty().bind(Bindings.and(hint.visibleProperty(), play.readyProperty()));
        StackPane.setAlignment(hintLine, Pos.BOTTOM_CENTER);
        hintLine.setMouseTransparent(true);
        Label drop = new Label("Drop it: the picture becomes a world");
        drop.getStyleClass().add("drop-line");
        drop.setMouseTransparent(true);
        BannerView banner = new BannerView(play.problemProperty());
        StackPane.setAlignment(banner, Pos.TOP_CENTER);
        StackPane centre = new StackPane(new StageView(play.frameProperty()), hintLine, drop, banner);
        centre.getStyleClass().add("centre");
        return centre;
    }

    private Map<KeyCombination, Runnable> commands() {
        return Map.of(
                Shortcuts.plain(KeyCode.R), play::reset,
                Shortcuts.plain(KeyCode.N), play::newSeed,
                Shortcuts.plain(KeyCode.P), play::togglePause,
                Shortcuts.plain(KeyCode.PERIOD), play::step,
                Shortcuts.plain(KeyCode.T), play::toggleMode,
                Shortcuts.plain(KeyCode.F1), keySheet::toggle,
                Shortcuts.plain(KeyCode.ESCAPE), () -> keySheet.setVisible(false),
                Shortcuts.shortcut(KeyCode.O), this::openPicture,
                Shortcuts.shortcut(KeyCode.V), sources::paste,
                Shortcuts.shortcut(KeyCode.L), () -> theme.set(theme.get().other()));
    }

    private void openPicture() {
        sources.open(stage, settings.folder()).ifPresent(folder -> settings = settings.withFolder(folder.toString()));
    }

    /** The model of the shelf, for whoever drives the window from outside. */
    ShelfModel shelf() {
        return shelf;
    }

    /** The model of play, for whoever drives the window from outside. */
    PlayModel play() {
        return play;
    }

    /** Remembers the settings and ends the dream. */
    @Override
    public void close() {
        closed = true;
        pulse.stop();
        remember();
        background.close();
        play.close();
    }

    private void remember() {
        settings = settings.withTheme(theme.get())
                .withPlay(play.presetProperty().get(), play.modeProperty().get());
        if (!hint.visibleProperty().get()) {
            settings = settings.withHintSeen();
        }
        if (!stage.isMaximized() && !stage.isFullScreen() && stage.getWidth() > 0) {
            settings = settings.withWindow(stage.getWidth(), stage.getHeight());
        }
        try {
            parts.settings().save(settings);
        } catch (IOException unwritable) {
            Logger.warn(unwritable, "the settings could not be saved");
        }
    }
}
