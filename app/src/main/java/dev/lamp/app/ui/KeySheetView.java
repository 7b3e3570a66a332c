package dev.lamp.app.ui;

import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The sheet of all keys, over a dimmed window; any click or Esc closes it. */
public final class KeySheetView extends StackPane {

    private static final String[][] KEYS = {
        {"1 – 8", "the eight actions that the model found by itself"},
        {"Arrows, W A S D", "the actions nearest to left, right, climb up, climb down"},
        {"Space", "the action nearest to a jump; with an arrow, a jump that way"},
        {"R", "start this world over"},
        {"N", "start over with another seed"},
        {"P", "pause or go on"},
        {", and .", "one frame back; one frame on, with the held action"},
        {"Backspace", "hold to run backwards; let go to play on from there"},
        {"Home, End", "the first and the last frame of this branch"},
        {"[ and ]", "the branch before, the next branch"},
        {"Q", "pause, and look at the eight ways on"},
        {"T", "live, or one turn for each key"},
        {"O, U, G, F", "overlay, where the model is unsure, the true game, the look of the pixels"},
        {"F11", "the theatre: full screen; there F changes its look, and Esc returns"},
        {"F2", "names and keys of the actions"},
        {"Ctrl + S, Ctrl + E", "save this world; export GIF, MP4 or pictures"},
        {"Ctrl + O", "open a picture; dropping one works, too"},
        {"Ctrl + V", "paste a picture"},
        {"Ctrl + L", "light or dark"},
        {"Ctrl + 1, 2 ...", "the rooms"},
        {"F1", "this sheet"},
    };

    public KeySheetView() {
        setId("key-sheet");
        getStyleClass().add("veil");
        Label title = new Label("Keys");
        title.getStyleClass().add("title-3");
        Button close = Buttons.button("key-sheet-close", "Close", null, "Close this sheet (Esc)");
        close.setOnAction(event -> setVisible(false));
        VBox sheet = new VBox(title, grid(), close);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(sheet);
        setOnMouseClicked(event -> setVisible(false));
        setVisible(false);
    }

    /** Opens the sheet, or closes it if it is open. */
    public void toggle() {
        setVisible(!isVisible());
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-grid");
        ColumnConstraints keys = new ColumnConstraints();
        keys.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().add(keys);
        for (int row = 0; row < KEYS.length; row++) {
            Label key = new Label(KEYS[row][0]);
            key.getStyleClass().add("key-cap");
            grid.add(key, 0, row);
            grid.add(new Label(KEYS[row][1]), 1, row);
        }
        return grid;
    }
}
