package dev.lamp.app.sketch;

import dev.lamp.app.display.FrameImage;
import dev.lamp.app.ui.Buttons;
import dev.lamp.assets.platformer.DrawingKit;
import dev.lamp.assets.platformer.Place;
import dev.lamp.assets.platformer.Stamp;
import dev.lamp.assets.platformer.StampPlace;
import dev.lamp.assets.platformer.Theme;
import dev.lamp.assets.video.Frame;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.ImageView;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/** The stamps of the theme; choosing one takes the stamp tool. */
final class StampsView extends VBox {

    private static final int SCALE = 3;
    private static final int CELLS = 4;

    private final SketchModel model;
    private final StampModel stamps;
    private final Map<Stamp, ToggleButton> buttons = new EnumMap<>(Stamp.class);

    StampsView(SketchModel model) {
        this.model = model;
        this.stamps = model.stamps();
        getStyleClass().add("sketch-part");
        Label title = new Label("Stamps");
        title.getStyleClass().add("shelf-title");
        TilePane tiles = new TilePane();
        tiles.getStyleClass().add("sketch-tools");
        tiles.setPrefColumns(3);
        ToggleGroup group = new ToggleGroup();
        for (Stamp stamp : Stamp.values()) {
            tiles.getChildren().add(button(stamp, group));
        }
        LabelledSlider length =
                new LabelledSlider("stamp-length", "Length", 1, StampModel.MAX_LENGTH, stamps.lengthProperty());
        Button look = Buttons.button(
                "stamp-look", "Another look", null, "The theme's next hero or enemy; enemies look both ways (X)");
        look.setMaxWidth(Double.MAX_VALUE);
        look.setOnAction(event -> stamps.nextLook());
        stamps.stampProperty().subscribe(stamp -> {
            length.setDisable(!stamp.hasLength());
            look.setDisable(!stamp.hasLooks());
        });
        model.toolProperty().subscribe(this::mark);
        stamps.stampProperty().subscribe(this::mark);
        stamps.lookProperty().subscribe(this::paint);
        model.themeProperty().subscribe(this::paint);
        getChildren().addAll(title, tiles, length, look);
        paint();
        mark();
    }

    private ToggleButton button(Stamp stamp, ToggleGroup group) {
        String word = stamp.name().toLowerCase(Locale.ROOT);
        ToggleButton button = Buttons.toggle("stamp-" + word, null, "Stamp: " + word + ", snapped to the lattice");
        button.setToggleGroup(group);
        button.getStyleClass().add("stamp");
        button.setOnAction(event -> {
            stamps.stampProperty().set(stamp);
            model.toolProperty().set(SketchTool.STAMP);
            mark();
        });
        buttons.put(stamp, button);
        return button;
    }

    private void mark() {
        boolean stamping = model.toolProperty().get() == SketchTool.STAMP;
        buttons.forEach((stamp, button) ->
                button.setSelected(stamping && stamp == stamps.stampProperty().get()));
    }

    private void paint() {
        Theme theme = model.themeProperty().get();
        DrawingKit kit = new DrawingKit(theme);
        buttons.forEach((stamp, button) -> button.setGraphic(picture(kit, stamp)));
    }

    /** The stamp in the middle of four by four cells of paper. */
    private ImageView picture(DrawingKit kit, Stamp stamp) {
        Place at = switch (stamp) {
            case HERO, ENEMY -> new Place(5, 5);
            case COIN -> new Place(5, 5);
            case LADDER -> new Place(5, 4);
            case PLATFORM, GROUND -> new Place(4, 6);
        };
        Frame frame = kit.stamped(
                kit.blank(),
                new StampPlace(stamp, at, CELLS, stamps.lookProperty().get()));
        ImageView view = new ImageView(FrameImage.of(frame, SCALE));
        double cell = 4.0 * SCALE;
        view.setViewport(new Rectangle2D(4 * cell, 4 * cell, CELLS * cell, CELLS * cell));
        return view;
    }
}
