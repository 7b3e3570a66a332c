package dev.lamp.app.sketch;

import dev.lamp.app.library.Prompt;
import dev.lamp.app.record.WorldFiles;
import dev.lamp.app.ui.ChosenFile;
import dev.lamp.app.ui.House;
import dev.lamp.app.ui.Notice;
import dev.lamp.app.ui.Room;
import dev.lamp.app.ui.Shortcuts;
import dev.lamp.tokenizer.prompt.PromptImporter;
import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The room to draw in: what is drawn can be played at any moment, and drawn on afterwards. */
public final class SketchRoom implements Room {

    private static final double MARGIN = 24;

    private final House house;
    private final SketchModel model = new SketchModel();
    private final ZoomModel zoom = new ZoomModel();
    private final SketchFiles files;
    private final UnderlayModel underlay;
    private final PreviewModel preview;
    private final CanvasView canvas;
    private File folder;

    /**
     * @param house what the rooms share
     * @param importer reduces pictures
     */
    public SketchRoom(House house, PromptImporter importer) {
        this.house = house;
        files = new SketchFiles(importer, house.background(), house.problem());
        underlay = new UnderlayModel(files, model);
        preview = new PreviewModel(model.drawingProperty(), house.dream(), importer, house.background());
        canvas = new CanvasView(model, zoom, underlay);
    }

    @Override
    public String id() {
        return "sketch";
    }

    @Override
    public String title() {
        return "Sketch";
    }

    @Override
    public String about() {
        return "Draw a world to play";
    }

    @Override
    public Node view() {
        BorderPane panes = new BorderPane();
        panes.getStyleClass().add("sketch-room");
        VBox left = new VBox(new ToolsView(model), new StampsView(model));
        left.getStyleClass().add("sketch-side");
        VBox right = new VBox(
                new PaletteView(model),
                new PreviewView(preview),
                new PaperView(model),
                new UnderlayView(underlay, this::openPhoto));
        right.getStyleClass().addAll("sketch-side", "sketch-right");
        panes.setLeft(left);
        panes.setRight(right);
        panes.setTop(new SketchBarView(
                model, zoom, canvas, new SketchBarView.Commands(this::openDrawing, this::save, this::play)));
        panes.setCenter(centre());
        return panes;
    }

    private Node centre() {
        StackPane middle = new StackPane(canvas);
        ScrollPane scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("sketch-scroll");
        scroll.setFocusTraversable(false);
        scroll.layoutBoundsProperty()
                .subscribe(bounds -> zoom.room(bounds.getWidth() - MARGIN, bounds.getHeight() - MARGIN, 64));
        zoom.fitsProperty().subscribe(fits -> zoom.room(scroll.getWidth() - MARGIN, scroll.getHeight() - MARGIN, 64));
        return scroll;
    }

    @Override
    public Map<KeyCombination, Runnable> keys() {
        Map<KeyCombination, Runnable> keys = new HashMap<>();
        for (SketchTool tool : SketchTool.values()) {
            keys.put(
                    Shortcuts.plain(KeyCode.valueOf(tool.key())),
                    () -> model.toolProperty().set(tool));
        }
        keys.put(Shortcuts.plain(KeyCode.X), model.stamps()::nextLook);
        keys.put(
                Shortcuts.plain(KeyCode.G),
                () -> canvas.latticeShownProperty()
                        .set(!canvas.latticeShownProperty().get()));
        keys.put(Shortcuts.plain(KeyCode.COMMA), () -> model.nextColour(-1));
        keys.put(Shortcuts.plain(KeyCode.PERIOD), () -> model.nextColour(1));
        keys.put(Shortcuts.plain(KeyCode.OPEN_BRACKET), () -> model.thicker(-1));
        keys.put(Shortcuts.plain(KeyCode.CLOSE_BRACKET), () -> model.thicker(1));
        keys.put(Shortcuts.plain(KeyCode.DIGIT0), () -> zoom.fitsProperty().set(true));
        keys.put(Shortcuts.plain(KeyCode.PLUS), () -> zoom.by(1));
        keys.put(new KeyCodeCombination(KeyCode.EQUALS, KeyCombination.SHIFT_ANY), () -> zoom.by(1));
        keys.put(Shortcuts.plain(KeyCode.MINUS), () -> zoom.by(-1));
        keys.put(Shortcuts.shortcut(KeyCode.Z), model::undo);
        keys.put(Shortcuts.shortcut(KeyCode.Y), model::redo);
        keys.put(
                new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                model::redo);
        keys.put(Shortcuts.shortcut(KeyCode.O), this::openDrawing);
        keys.put(Shortcuts.shortcut(KeyCode.S), this::save);
        keys.put(Shortcuts.shortcut(KeyCode.P), this::play);
        return keys;
    }

    /** A picture dropped here is one to trace; a world is to be played. */
    @Override
    public boolean take(List<Path> files) {
        Path file = files.get(0);
        boolean picture = !file.toString().endsWith(WorldFiles.SUFFIX);
        if (picture) {
            underlay.open(file);
        }
        return picture;
    }

    private void play() {
        house.play()
                .accept(new Prompt(
                        "Sketch", "Drawn here.", model.drawingProperty().get()));
    }

    private void openPhoto() {
        choose("Open a photo of paper").ifPresent(underlay::open);
    }

    private void openDrawing() {
        choose("Go on with a picture").ifPresent(file -> files.open(file, model::replace));
    }

    private Optional<Path> choose(String title) {
        FileChooser chooser = chooser(title);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter("Pictures", "*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp"));
        return remembered(chooser.showOpenDialog(house.stage()));
    }

    private void save() {
        FileChooser chooser = chooser("Save the drawing");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PNG", "*.png"));
        chooser.setInitialFileName("sketch.png");
        remembered(chooser.showSaveDialog(house.stage()))
                .map(file -> ChosenFile.ending(file, ".png"))
                .ifPresent(file -> files.save(
                        model.drawingProperty().get(),
                        file,
                        () -> house.notice().set(Notice.of("Saved as " + file))));
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    private Optional<Path> remembered(File chosen) {
        if (chosen != null) {
            folder = chosen.getParentFile();
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    /** The drawing, for whoever drives the room from outside. */
    SketchModel model() {
        return model;
    }

    @Override
    public void close() {
        preview.close();
    }
}
