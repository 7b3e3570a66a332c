package dev.lamp.app.sketch;

import dev.lamp.app.ui.Buttons;
import dev.lamp.assets.platformer.StandardPalette;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The 64 colours that a drawing may have: greys, then a column for each hue. */
final class PaletteView extends VBox {

    private static final int GREYS = 4;

    PaletteView(SketchModel model) {
        getStyleClass().add("sketch-part");
        Label title = new Label("Colours");
        title.getStyleClass().add("shelf-title");
        GridPane grid = new GridPane();
        grid.setId("palette");
        grid.getStyleClass().add("palette");
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < StandardPalette.PALETTE.size(); i++) {
            ToggleButton swatch = swatch(model, i, group);
            if (i < GREYS) {
                grid.add(swatch, i, 0);
            } else {
                grid.add(swatch, (i - GREYS) / StandardPalette.SHADES, 1 + (i - GREYS) % StandardPalette.SHADES);
            }
        }
        getChildren().addAll(title, grid);
    }

    private static ToggleButton swatch(SketchModel model, int index, ToggleGroup group) {
        String code = String.format("#%06x", StandardPalette.PALETTE.rgb(index));
        ToggleButton swatch = Buttons.toggle("colour-" + index, null, "Colour " + code);
        swatch.getStyleClass().setAll("swatch");
        swatch.setStyle("-swatch: " + code + ";");
        swatch.setToggleGroup(group);
        swatch.setOnAction(event -> {
            model.colourProperty().set(index);
            swatch.setSelected(true);
        });
        model.colourProperty().subscribe(now -> swatch.setSelected(now.intValue() == index));
        return swatch;
    }
}
