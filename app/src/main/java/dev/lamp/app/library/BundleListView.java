package dev.lamp.app.library;

import dev.lamp.app.ui.Labels;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The bundles, one below the other: name, where it comes from, how large; which one plays, which one is first. */
final class BundleListView extends ListView<BundleEntry> {

    private final LibraryModel model;

    BundleListView(LibraryModel model) {
        super(model.entries());
        this.model = model;
        setId("bundles");
        getStyleClass().add("bundle-list");
        setCellFactory(list -> new Cell());
        Label reading = Labels.quiet("Reading bundles \u2026");
        reading.setId("bundles-reading");
        reading.visibleProperty().bind(model.readingsProperty().greaterThan(0));
        setPlaceholder(reading);
        getSelectionModel().selectedItemProperty().addListener((property, old, now) -> {
            if (now != null) {
                model.selectedProperty().set(now);
            }
        });
        model.selectedProperty().subscribe(now -> getSelectionModel().select(now));
        // A list that is filled anew forgets what was selected in it, and would show another one than the details.
        model.entries().addListener((ListChangeListener<BundleEntry>)
                change -> getSelectionModel().select(model.selectedProperty().get()));
        model.playingProperty().subscribe(now -> refresh());
        model.choicesProperty().subscribe(now -> refresh());
    }

    private final class Cell extends ListCell<BundleEntry> {

        @Override
        protected void updateItem(BundleEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setGraphic(empty || entry == null ? null : content(entry));
        }

        private VBox content(BundleEntry entry) {
            Label name = new Label(entry.title());
            name.getStyleClass().add("bundle-name");
            HBox head = new HBox(name);
            head.getStyleClass().add("bundle-head");
            String id = entry.place().id();
            if (entry.place().equals(model.playingProperty().get())) {
                head.getChildren().add(badge("playing"));
            }
            if (id.equals(model.choicesProperty().get().standard())) {
                head.getChildren().add(badge("default"));
            }
            String size = entry.content()
                    .map(known -> "  \u00b7  " + LibraryModel.megabytes(known.bytes()))
                    .orElse("  \u00b7  cannot be used");
            Label about = Labels.quiet(entry.place().kind().title() + size);
            return new VBox(head, about);
        }

        private static Label badge(String word) {
            Label badge = new Label(word);
            badge.getStyleClass().add("badge");
            return badge;
        }
    }
}
