package dev.lamp.app.ui;

import dev.lamp.app.input.ActionNotes;
import dev.lamp.app.input.KeyBindings;
import dev.lamp.app.library.FamiliarityModel;
import dev.lamp.app.library.OwnPromptsStore;
import dev.lamp.app.library.ShelfModel;
import dev.lamp.app.play.Dream;
import dev.lamp.app.play.HintModel;
import dev.lamp.app.play.PlayModel;
import dev.lamp.app.play.PlayRoom;
import dev.lamp.app.play.WorldsModel;
import dev.lamp.app.settings.ActionNotesStore;
import dev.lamp.app.settings.Settings;
import dev.lamp.app.settings.SettingsKeeper;
import dev.lamp.app.settings.SettingsStore;
import dev.lamp.app.theatre.TheatreDoor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
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
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Stage stage;
    private final Parts parts;
    private final FxThread window = new FxThread();
    private final Background background = new Background(window);
    private final ObjectProperty<Status> status = new SimpleObjectProperty<>(new Status("opening the model", ""));
    private final PlayModel play;
    private final ShelfModel shelf;
    private final HintModel hint;
    private final PictureSources sources;
    private final WorldsModel worlds;
    private final ActionNotesStore notes;
    private final OwnPromptsStore own;
    private final TheatreDoor theatre;
    private final RoomsModel rooms;
    private final KeySheetView keySheet = new KeySheetView();
    private final ObjectProperty<Theme> theme;
    private final ReadOnlyObjectWrapper<Dream> dream = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Dream> settled = new SimpleObjectProperty<>();
    private final FamiliarityModel familiarity = new FamiliarityModel(settled, background);
    private final SettingsKeeper keeper;
    private final WindowSize size = new WindowSize();
    private Settings settings;
    private boolean closed;
    private long began;

    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long nanoTime) {
            play.pulse(nanoTime);
            worlds.pulse(nanoTime);
            keeper.pulse(nanoTime);
            settle(nanoTime);
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
        keeper = new SettingsKeeper(parts.settings(), background, settings, this::present, this::tellUnkept);
        theme = new SimpleObjectProperty<>(settings.theme());
        play = new PlayModel(KeyBindings.standard(), window, this::aside, new Random());
        play.modeProperty().set(settings.mode());
        play.knobs().tune(settings.tuning());
        play.stage().filterProperty().set(settings.filter());
        shelf = new ShelfModel(parts.reader(), background, play.problemProperty());
        shelf.judgeWith(familiarity::of);
        own = new OwnPromptsStore(parts.settings().folder().resolve("shelf.json"));
        shelf.keep(own.load(), kept -> {
            own.keep(kept);
            background.run(this::keepShelf, done -> {}, keeper::refused);
        });
        hint = new HintModel(settings.hintSeen(), play.input().activeActionProperty());
        notes = new ActionNotesStore(parts.settings().folder().resolve("actions.json"));
        play.actions().keep(notes::load, changed -> background.run(this::keepNotes, kept -> {}, keeper::refused));
        worlds = new WorldsModel(play, background, window, parts.settings().folder());
        sources = new PictureSources(shelf, files -> front().take(files) || worlds(files.get(0)));
        theatre = new TheatreDoor(play, stage, window);
        rooms = new RoomsModel(rooms());
        play.replayProperty().subscribe((before, now) -> {
            if (before.doubleValue() < 0 && now.doubleValue() >= 0) {
                rooms.go(rooms.rooms().get(0));
                play.prompt().ifPresent(shelf::note);
            }
        });
        shelf.chosenProperty().subscribe(prompt -> {
            if (prompt != null) {
                play.play(prompt);
            }
        });
        if (!loaded.setAside().isEmpty()) {
            tellUnreadable(loaded.setAside());
        }
    }

    private void tellUnreadable(List<Path> files) {
        String names = files.stream().map(Path::toString).collect(Collectors.joining(", "));
        play.problemProperty()
                .set(Problem.of(
                        "Some of what Lamp remembers could not be read, so it starts afresh there.",
                        "What was there is kept as " + names + ".",
                        "settings-unreadable"));
    }

    private void tellUnkept(Exception failure) {
        play.problemProperty()
                .set(Problem.of(
                        "What you choose here is forgotten when Lamp closes, for nothing can be written to "
                                + parts.settings().folder() + ".",
                        "Make room on that disk, or see that you may write there; Lamp tries again at the next change.",
                        "settings-unwritable",
                        failure));
    }

    private List<Room> rooms() {
        List<Room> all = new ArrayList<>();
        all.add(new PlayRoom(
                play,
                shelf,
                worlds,
                new PlayRoom.Doors(hint, this::openPicture, theatre::open, stage.fullScreenProperty())));
        House house = new House(
                stage,
                parts.settings().folder(),
                window,
                background,
                play.problemProperty(),
                worlds.noticeProperty(),
                dream.getReadOnlyProperty(),
                play.input(),
                prompt -> {
                    shelf.play(prompt);
                    rooms.go(all.get(0));
                },
                this::open,
                id -> rooms.find(id).ifPresent(rooms::go),
                () -> front().hearsGameKeys(),
                command -> command.on(play),
                play.timeline().stateProperty()::get,
                shelf.prompts(),
                familiarity);
        parts.rooms().forEach(make -> all.add(make.apply(house)));
        return all;
    }

    /** A file that may hold a world goes to the play room, whichever room it was dropped in. */
    private boolean worlds(Path file) {
        if (!WorldsModel.mayHoldWorld(file)) {
            return false;
        }
        rooms.go(rooms.rooms().get(0));
        worlds.open(file, shelf::open);
        return true;
    }

    private OwnPromptsStore keepShelf() throws IOException {
        own.write();
        return own;
    }

    private ActionNotes keepNotes() throws IOException {
        notes.save(play.actions().bundleHash(), play.actions().notes());
        return play.actions().notes();
    }

    private Room front() {
        return rooms.frontProperty().get();
    }

    /** Starts to load what is played, builds the scene meanwhile, and opens the window. */
    public void show() {
        load();
        Scene scene = new Scene(root());
        scene.getStylesheets()
                .add(LampWindow.class.getResource("/dev/lamp/app/lamp.css").toExternalForm());
        new Shortcuts(play.input(), rooms, commands()).listenTo(scene);
        sources.acceptDrops(scene);
        theme.subscribe(look -> Look.apply(look, scene));
        stage.setScene(scene);
        stage.setTitle("Lamp");
        stage.getIcons().setAll(LampIcon.image(1), LampIcon.image(2), LampIcon.image(4));
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        resize();
        stage.show();
        // Some window managers open at the least size, whatever was asked for before.
        resize();
        pulse.start();
    }

    private void resize() {
        stage.setWidth(settings.windowWidth());
        stage.setHeight(settings.windowHeight());
    }

    private void load() {
        background.run(parts.prompts(), shelf::stock, failure -> tell(failure, "The pictures to start from"));
        background.run(parts.dream(), this::begin, failure -> {
            status.set(new Status("no model", ""));
            tell(failure, "The model");
        });
    }

    private void aside(Runnable task) {
        background.run(Executors.callable(task), done -> {}, failure -> Logger.warn(failure, "something stayed open"));
    }

    /** Whoever uses the present dream hears that it goes before it goes. */
    private void open(Callable<Dream> opener, Consumer<Boolean> done) {
        background.run(
                opener,
                opened -> {
                    dream.set(null);
                    settled.set(null);
                    begin(opened);
                    done.accept(true);
                },
                failure -> {
                    tell(failure, "The model");
                    done.accept(false);
                });
    }

    private void begin(Dream opened) {
        if (closed) {
            opened.close();
            return;
        }
        status.set(new Status(opened.name() + "  \u00b7  " + opened.device(), opened.deviceNote()));
        boolean first = dream.get() == null && !play.readyProperty().get();
        play.begin(opened);
        if (first) {
            worlds.offerLast();
        }
        dream.set(opened);
    }

    /** What is not needed for the first frame waits until there is one, or has had the time to be. */
    private void settle(long nanoTime) {
        if (settled.get() != null || dream.get() == null) {
            began = nanoTime;
        } else if (play.stepsProperty().get() > 0 || nanoTime - began > PATIENCE_NANOS) {
            settled.set(dream.get());
        }
    }

    private void tell(Exception failure, String what) {
        Logger.error(failure, "{} could not be opened", what);
        play.problemProperty()
                .set(Problem.from(
                        failure, what + " could not be opened.", "Copy the details and report them.", "start-failed"));
    }

    private StackPane root() {
        BorderPane panes = new BorderPane();
        panes.getStyleClass().add("panes");
        TopBarView bar = new TopBarView(rooms, status, theme, keySheet::toggle);
        bar.visibleProperty().bind(stage.fullScreenProperty().not());
        bar.managedProperty().bind(bar.visibleProperty());
        panes.setTop(bar);
        NewsView news = new NewsView(play.problemProperty(), worlds.noticeProperty());
        VBox above = new VBox();
        // News above a room pushes it down, so that no button is covered; beside a stage, which would jump, it has a
        // place.
        rooms.frontProperty()
                .subscribe(front -> news.move(
                        front.newsPlace().orElse(above), front.newsPlace().isPresent()));
        BorderPane room = new BorderPane(new RoomsView(rooms));
        room.setTop(above);
        panes.setCenter(room);
        StackPane root = new StackPane(panes, keySheet);
        root.getStyleClass().add("lamp");
        return root;
    }

    private Map<KeyCombination, Runnable> commands() {
        Map<KeyCombination, Runnable> commands = new HashMap<>();
        commands.put(Shortcuts.plain(KeyCode.F1), keySheet::toggle);
        commands.put(Shortcuts.plain(KeyCode.ESCAPE), () -> keySheet.setVisible(false));
        commands.put(Shortcuts.shortcut(KeyCode.V), sources::paste);
        commands.put(Shortcuts.shortcut(KeyCode.L), () -> theme.set(theme.get().other()));
        for (int i = 0; i < rooms.rooms().size(); i++) {
            Room room = rooms.rooms().get(i);
            commands.put(Shortcuts.shortcut(KeyCode.valueOf("DIGIT" + (i + 1))), () -> rooms.go(room));
        }
        return commands;
    }

    private void openPicture() {
        sources.open(stage, settings.folder()).ifPresent(folder -> settings = settings.withFolder(folder.toString()));
    }

    /** The rooms, for whoever drives the window from outside. */
    RoomsModel roomsModel() {
        return rooms;
    }

    /** Saved worlds and exports, for whoever drives the window from outside. */
    WorldsModel worldsModel() {
        return worlds;
    }

    /** The model of the shelf, for whoever drives the window from outside. */
    ShelfModel shelf() {
        return shelf;
    }

    /** The model of play, for whoever drives the window from outside. */
    PlayModel play() {
        return play;
    }

    /** Closes the window at once and remembers the settings; what is still at work ends in the background. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        pulse.stop();
        stage.hide();
        remember();
        theatre.close();
        worlds.close();
        rooms.close();
        familiarity.close();
        play.close();
        background.close();
    }

    /** Waits, once closed, for what is still at work, such as a file that is being saved; for some seconds at most. */
    public boolean awaitEnd(long seconds) {
        return background.awaitEnd(seconds);
    }

    /** How things stand, to be remembered. */
    private Settings present() {
        settings = settings.withTheme(theme.get())
                .withPlay(
                        play.knobs().tuning(),
                        play.modeProperty().get(),
                        play.stage().filterProperty().get());
        if (!hint.visibleProperty().get()) {
            settings = settings.withHintSeen();
        }
        if (!stage.isMaximized() && !stage.isFullScreen() && stage.getWidth() > 0) {
            settings = size.remembered(settings, stage.getWidth(), stage.getHeight(), System.nanoTime());
        }
        return settings;
    }

    private void remember() {
        try {
            keeper.keepNow();
            own.write();
            if (dream.get() != null) {
                keepNotes();
            }
        } catch (IOException unwritable) {
            Logger.warn(unwritable, "the settings could not be saved");
        }
    }
}
