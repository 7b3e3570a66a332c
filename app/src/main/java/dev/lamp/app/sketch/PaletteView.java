package dev.lamp.app.sketch;

import dev.lamp.app.ui.Buttons;
import dev.lamp.assets.platformer.StandardPalette;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/**
 * The 64 colours that a drawing may have: greys, then a column for each hue. One stop for the Tab key, where the arrows
 * choose.
 */
final class PaletteView extends VBox {

    private static final int GREYS = 4;

    PaletteView(SketchModel model) {
        getStyleClass().add("sketch-part");
        Label title = new Label("Colours");
        title.getStyleClass().add("shelf-title");
        GridPane grid = new GridPane();
        grid.setId("palette");
        grid.getStyleClass().add("palette");
        grid.setAccessibleText("Colours: the arrows choose");
        grid.addEventFilter(KeyEvent.KEY_PRESSED, event -> walk(model, grid, event));
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < StandardPalette.PALETTE.size(); i++) {
            ToggleButton swatch = swatch(model, i, group);
            grid.add(swatch, column(i), row(i));
        }
        getChildren().addAll(title, grid);
    }

    private static int column(int index) {
        return index < GREYS ? index : (index - GREYS) / StandardPalette.SHADES;
    }

    private static int row(int index) {
        return index < GREYS ? 0 : 1 + (index - GREYS) % StandardPalette.SHADES;
    }

    /** The colour at a place; the nearest one to the left where a row is shorter. */
    private static int at(int column, int row) {
        return row == 0 ? Math.min(column, GREYS - 1) : GREYS + column * StandardPalette.SHADES + row - 1;
    }

    /** An arrow chooses the colour beside the present one, and stays within the palette. */
    private static void walk(SketchModel model, GridPane grid, KeyEvent event) {
        int now = model.colourProperty().get();
        int columns = column(StandardPalette.PALETTE.size() - 1) + 1;
        int column = column(now);
        int row = row(now);
        switch (event.getCode()) {
            case LEFT -> column = Math.max(0, column - 1);
            case RIGHT -> column = Math.min(columns - 1, column + 1);
            case UP -> row = Math.max(0, row - 1);
            case DOWN -> row = Math.min(StandardPalette.SHADES, row + 1);
            default -> {
                return;
            }
        }
        event.consume();
        model.colourProperty().set(at(column, row));
        grid.getChildren().get(at(column, row)).requestFocus();
    }

    private static ToggleButton swatch(SketchModel model, int index, ToggleGroup group) {
        String code = String.format("#%06x", StandardPalette.PALETTE.rgb(index));
        ToggleButton swatch = Buttons.toggle("colour-" + index, null, "Colour " + code);
        swatch.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        swatch.setAccessibleText("Colour " + code + ", " + (index + 1) + " of " + StandardPalette.PALETTE.size());
        swatch.getStyleClass().setAll("swatch");
        swatch.setStyle("-swatch: " + code + ";");
        swatch.setToggleGroup(group);
        swatch.setOnAction(event -> {
            model.colourProperty().set(index);
            swatch.setSelected(true);
            swatch.requestFocus();
        });
        model.colourProperty().subscribe(now -> {
            swatch.setSelected(now.intValue() == index);
            swatch.setFocusTraversable(now.intValue() == index);
        });
        return swatch;
    }
}
