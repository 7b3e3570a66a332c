package dev.lamp.app.library;

import dev.lamp.app.library.BundleEntry.Content;
import dev.lamp.app.library.BundlePlace.Kind;
import dev.lamp.app.ui.Buttons;
import dev.lamp.app.ui.Icon;
import dev.lamp.assets.bundle.BundleManifest;
import dev.lamp.assets.time.TimeSpan;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Everything about one bundle: what to do with it, what it is, and its model card. */
final class BundleDetailsView extends VBox {

    private static final int HASH_SHOWN = 16;

    private final LibraryModel model;
    private final Runnable toPlay;
    private final VBox card = new VBox();

    /**
     * @param model the bundles
     * @param toPlay goes to the play room
     */
    BundleDetailsView(LibraryModel model, Runnable toPlay) {
        this.model = model;
        this.toPlay = toPlay;
        setId("bundle-details");
        getStyleClass().add("bundle-details");
        ScrollPane scroll = new ScrollPane(card);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("library-scroll");
        card.getStyleClass().add("bundle-card");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label message = new Label();
        message.setId("library-message");
        message.getStyleClass().add("library-message");
        message.textProperty().bind(model.messageProperty());
        message.managedProperty().bind(model.messageProperty().isNotEmpty());
        HBox head = new HBox();
        head.getStyleClass().add("bundle-bar");
        getChildren().addAll(head, message, scroll);
        model.selectedProperty().subscribe(entry -> show(entry, head, scroll));
    }

    private void show(BundleEntry entry, HBox head, ScrollPane scroll) {
        head.getChildren().clear();
        card.getChildren().clear();
        if (entry == null) {
            return;
        }
        Label name = new Label(entry.title());
        name.getStyleClass().add("title-3");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().addAll(name, space);
        buttons(entry, head);
        if (entry.place().path() != null) {
            card.getChildren().add(text(entry.place().path().toString(), "quiet"));
        }
        entry.content().ifPresent(this::content);
        entry.trouble().ifPresent(trouble -> {
            card.getChildren().addAll(text(trouble.getMessage(), "banner-sentence"), text(trouble.remedy(), "quiet"));
        });
        scroll.setVvalue(0);
    }

    private void buttons(BundleEntry entry, HBox head) {
        Button play = Buttons.button("bundle-play", "Play", Icon.PLAY.shape(), "Play with this bundle");
        play.getStyleClass().add("accent");
        play.setOnAction(event -> model.play(entry, toPlay));
        Button first = Buttons.button("bundle-default", "Make default", null, "Start Lamp with this bundle");
        first.setOnAction(event -> model.makeStandard(entry));
        Button verify = Buttons.button("bundle-verify", "Verify", null, "Check every file against its SHA-256");
        verify.setOnAction(event -> model.verify(entry));
        play.setDisable(entry.content().isEmpty());
        first.setDisable(entry.content().isEmpty());
        head.getChildren().addAll(play, first, verify);
        if (entry.place().kind() == Kind.OPENED) {
            Button forget = Buttons.button("bundle-forget", "Forget", null, "Take it off this list; its files stay");
            forget.setOnAction(event -> model.forget(entry));
            head.getChildren().add(forget);
        }
        if (entry.place().kind() != Kind.SHIPPED) {
            head.getChildren().add(delete(entry));
        }
    }

    /** Asks once more, in place, with what there is to gain. */
    private Button delete(BundleEntry entry) {
        Button delete = Buttons.button("bundle-delete", "Delete", null, "Delete its files from the disk");
        delete.getStyleClass().add("danger");
        delete.setOnAction(event -> {
            if (delete.getUserData() == null) {
                delete.setUserData("asked");
                String size = entry.content()
                        .map(known -> LibraryModel.megabytes(known.bytes()))
                        .orElse("it");
                delete.setText("Really delete " + size + "?");
            } else {
                model.delete(entry);
            }
        });
        delete.focusedProperty().subscribe(focused -> {
            if (!focused) {
                delete.setUserData(null);
                delete.setText("Delete");
            }
        });
        return delete;
    }

    private void content(Content content) {
        BundleManifest manifest = content.manifest();
        card.getChildren()
                .add(text(
                        String.format(
                                Locale.ROOT,
                                "%d x %d pixels, %d codes, %d layers, a memory of %d frames, %d frames/s; trained %s,"
                                        + " in %s; %d files, %s; hash %s",
                                manifest.frame().width(),
                                manifest.frame().height(),
                                manifest.tokens().codes(),
                                manifest.dynamics().layers(),
                                manifest.dynamics().memory(),
                                manifest.framesPerSecond(),
                                manifest.provenance().trained(),
                                TimeSpan.ofMinutes(manifest.provenance().minutes()),
                                manifest.files().size(),
                                LibraryModel.megabytes(content.bytes()),
                                content.hash().substring(0, HASH_SHOWN)),
                        "quiet"));
        if (content.modelCard().isEmpty()) {
            card.getChildren().add(text("This bundle has no model card.", "quiet"));
        } else {
            card.getChildren().add(new MarkdownView(content.modelCard()));
        }
    }

    private static Label text(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
