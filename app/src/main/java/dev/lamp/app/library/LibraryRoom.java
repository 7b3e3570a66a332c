package dev.lamp.app.library;

import dev.lamp.app.ui.Buttons;
import dev.lamp.app.ui.House;
import dev.lamp.app.ui.Icon;
import dev.lamp.app.ui.Labels;
import dev.lamp.app.ui.Room;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

/** The room of the bundles: which there are, what they say about themselves, and where they run. */
public final class LibraryRoom implements Room {

    private static final double LIST_HEIGHT = 140;

    private final House house;
    private final LibraryModel model;

    /**
     * @param house what the rooms share
     * @param library the bundles
     * @param playing the bundle that Lamp has started with
     */
    public LibraryRoom(House house, BundleLibrary library, BundlePlace playing) {
        this.house = house;
        model = new LibraryModel(library, house.background(), house.problem(), house.opener(), playing);
        house.dream().subscribe(model::plays);
    }

    @Override
    public String id() {
        return "library";
    }

    @Override
    public String title() {
        return "Library";
    }

    @Override
    public String about() {
        return "Bundles of models, and the device they run on";
    }

    @Override
    public void enter() {
        model.refresh();
    }

    @Override
    public Node view() {
        Label title = new Label("Bundles");
        title.getStyleClass().add("shelf-title");
        BundleListView list = new BundleListView(model);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setMinHeight(LIST_HEIGHT);
        list.setPrefHeight(LIST_HEIGHT);
        Button folder =
                Buttons.button("bundle-open-folder", "Open folder", Icon.OPEN.shape(), "Add an unpacked bundle");
        folder.setOnAction(event -> openFolder());
        Button file = Buttons.button("bundle-open-file", "Open file", Icon.OPEN.shape(), "Add a bundle in a zip file");
        file.setOnAction(event -> openFile());
        HBox buttons = new HBox(folder, file);
        buttons.getStyleClass().add("button-row");
        for (Button button : new Button[] {folder, file}) {
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        Label found = Labels.quiet("What lies in " + model.folder() + " is found by itself. Dropping works, too.");
        found.setWrapText(true);
        found.setMinHeight(Region.USE_PREF_SIZE);
        VBox left = new VBox(title, list, buttons, found, new DevicesView(model));
        left.getStyleClass().add("library-side");
        BorderPane panes = new BorderPane();
        panes.setLeft(left);
        panes.setCenter(new BundleDetailsView(model, () -> house.go().accept("play")));
        return panes;
    }

    private void openFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open the folder of a bundle");
        add(chooser.showDialog(house.stage()));
    }

    private void openFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open a bundle");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Bundles", "*.zip"));
        add(chooser.showOpenDialog(house.stage()));
    }

    private void add(File chosen) {
        if (chosen != null) {
            model.add(chosen.toPath());
        }
    }

    /** Folders and zip files dropped here are bundles. */
    @Override
    public boolean take(List<Path> files) {
        List<Path> bundles = files.stream()
                .filter(file -> Files.isDirectory(file) || file.toString().endsWith(".zip"))
                .toList();
        bundles.forEach(model::add);
        return !bundles.isEmpty();
    }

    /** The bundles, for whoever drives the room from outside. */
    LibraryModel model() {
        return model;
    }
}
