package dev.lamp.app.library;

import dev.lamp.app.display.FrameImage;
import dev.lamp.app.ui.ArrowGroup;
import dev.lamp.app.ui.Buttons;
import dev.lamp.app.ui.Icon;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The shelf at the side: thumbnails to click, and a button to bring another picture. */
public final class ShelfView extends VBox {

    private static final double THUMBNAIL = 64;
    private static final double SMALL = 38;
    /** Image pixels for each frame pixel, so that fine displays show squares, too. */
    private static final int SHARPNESS = 2;

    private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ShelfModel model;
    private final TilePane tiles = new TilePane();
    private final HBox recent = new HBox();
    private final ArrowGroup tilesKeys = new ArrowGroup(tiles);
    private final ArrowGroup recentKeys = new ArrowGroup(recent);
    private Subscription watching = Subscription.EMPTY;

    /**
     * @param model the pictures
     * @param open asks the player for a file
     */
    public ShelfView(ShelfModel model, Runnable open) {
        this.model = model;
        setId("shelf");
        getStyleClass().add("shelf");
        tiles.getStyleClass().add("shelf-tiles");
        tiles.setPrefColumns(3);
        ScrollPane scroll = new ScrollPane(tiles);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button bring = Buttons.button(
                "open-picture",
                "Open picture",
                Icon.OPEN.shape(),
                "Start from a picture of yours (Ctrl + O); drop or paste works, too");
        bring.setMaxWidth(Double.MAX_VALUE);
        bring.setOnAction(event -> open.run());
        VBox lately = new VBox(title("Recent"), recent);
        lately.getStyleClass().add("shelf-lately");
        lately.visibleProperty().bind(Bindings.isNotEmpty(model.recent()));
        lately.managedProperty().bind(lately.visibleProperty());
        getChildren().addAll(lately, title("Start from"), scroll, bring);
        model.prompts().addListener((ListChangeListener<Prompt>) change -> fill());
        model.recent().addListener((ListChangeListener<Prompt>) change -> fillRecent());
        fillRecent();
        model.presentProperty().subscribe(this::mark);
        fill();
    }

    private static Label title(String text) {
        Label title = new Label(text);
        title.getStyleClass().add("shelf-title");
        return title;
    }

    private void fillRecent() {
        List<Button> thumbnails =
                model.recent().stream().map(this::recentThumbnail).toList();
        recentKeys.set(thumbnails, () -> recent.getChildren().setAll(thumbnails));
    }

    private Button recentThumbnail(Prompt prompt) {
        Button button = thumbnail(prompt, "recent-" + model.recent().indexOf(prompt), SMALL);
        MenuItem forget = new MenuItem("Not here any more (Delete)");
        forget.setOnAction(event -> model.forget(prompt));
        button.setContextMenu(new ContextMenu(pin(prompt), forget));
        onDelete(button, () -> model.forget(prompt));
        return button;
    }

    private static void onDelete(Button button, Runnable delete) {
        button.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                delete.run();
            }
        });
    }

    private void fill() {
        watching.unsubscribe();
        watching = Subscription.EMPTY;
        List<Button> thumbnails =
                model.prompts().stream().map(this::promptThumbnail).toList();
        List<Node> placed = thumbnails.stream().map(this::tile).toList();
        tilesKeys.set(thumbnails, () -> tiles.getChildren().setAll(placed));
        mark(model.presentProperty().get());
    }

    private Button promptThumbnail(Prompt prompt) {
        Button button = thumbnail(prompt, "prompt-" + model.prompts().indexOf(prompt), THUMBNAIL);
        button.pseudoClassStateChanged(PINNED, model.isPinned(prompt));
        button.setContextMenu(menu(prompt));
        onDelete(button, () -> model.remove(prompt));
        return button;
    }

    private Node tile(Button thumbnail) {
        FamiliarityLabel word = new FamiliarityLabel();
        watching = watching.and(word.follow(model.familiarity((Prompt) thumbnail.getUserData())));
        VBox tile = new VBox(thumbnail, word);
        tile.setAlignment(Pos.CENTER);
        return tile;
    }

    private Button thumbnail(Prompt prompt, String id, double side) {
        ImageView picture = new ImageView(FrameImage.of(prompt.frame(), SHARPNESS));
        picture.setFitWidth(side);
        picture.setFitHeight(side);
        Button button = Buttons.button(id, null, picture, prompt.describe());
        button.getStyleClass().setAll("thumbnail");
        button.setUserData(prompt);
        button.setOnAction(event -> model.choose(prompt));
        return button;
    }

    private MenuItem pin(Prompt prompt) {
        MenuItem pin = new MenuItem(model.isPinned(prompt) ? "Let go" : "Pin in front");
        pin.setOnAction(event -> model.togglePin(prompt));
        return pin;
    }

    private ContextMenu menu(Prompt prompt) {
        MenuItem remove = new MenuItem("Remove (Delete)");
        remove.setOnAction(event -> model.remove(prompt));
        remove.setDisable(!model.isOwn(prompt));
        return new ContextMenu(pin(prompt), remove);
    }

    private void mark(Prompt present) {
        for (Node tile : tiles.lookupAll(".thumbnail")) {
            boolean chosen = tile.getUserData() == present && present != null;
            tile.pseudoClassStateChanged(CHOSEN, chosen);
            if (chosen) {
                tilesKeys.stopAt(tile);
            }
        }
    }
}
