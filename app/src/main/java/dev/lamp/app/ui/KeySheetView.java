package dev.lamp.app.ui;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The sheet of all keys, over a dimmed window; any click or Esc closes it. */
public final class KeySheetView extends VeilView {

    private static final String[][] PLAY = {
        {"1 – 8", "the eight actions that the model found by itself"},
        {"Arrows, W A S D", "the actions nearest to left, right, up, down"},
        {"Space", "the action nearest to a jump, that way with an arrow"},
        {"R", "start this world over"},
        {"N", "start over with another seed"},
        {"P", "pause or go on; meanwhile each key is one frame"},
        {", and .", "one frame back; one on, with the held action"},
        {"Backspace", "hold to run backwards; let go to play on"},
        {"Home, End", "the first and the last frame of this branch"},
        {"[ and ]", "the branch before, the next branch"},
        {"Q", "pause, and look at the eight ways on"},
        {"T", "live, or one turn for each key"},
        {"O, U, G", "overlay, where the model is unsure, the true game"},
        {"H", "put a hero into the picture, where you click"},
        {"F", "the look of the pixels"},
        {"F11", "the theatre: full screen; Esc returns"},
        {"F2", "names and keys of the actions"},
        {"Ctrl + S, Ctrl + E", "save this world; export GIF, MP4 or pictures"},
        {"Ctrl + O", "open a picture or a world"},
    };

    private static final String[][] DRAW = {
        {"P, B, E, F", "pencil, brush, eraser, fill"},
        {"L, R, I, S", "line, rectangle, pick a colour, stamp"},
        {"Arrows, Space", "move, draw while held; Shift moves by four"},
        {", and .", "the colour before, the next colour"},
        {"[ and ]", "thinner, thicker"},
        {"X", "another look of the hero or enemy to stamp"},
        {"+, -, 0", "larger, smaller, as large as fits"},
        {"G", "the lattice of the model's tokens"},
        {"Ctrl + Z, Ctrl + Y", "take back, do again"},
        {"Ctrl + O, Ctrl + S", "open a picture, save the drawing"},
        {"Ctrl + P", "play the drawing"},
    };

    private static final String[][] EVERYWHERE = {
        {"Tab, Enter", "the next button; press it"},
        {"Tab, then arrows", "from picture to picture, on the shelf or of the ways on"},
        {"Ctrl + 1, 2 ...", "the rooms"},
        {"Ctrl + V", "paste a picture; dropping one works, too"},
        {"Delete", "take a picture of yours off the shelf"},
        {"Ctrl + L", "light or dark"},
        {"F1", "this sheet"},
    };

    public KeySheetView() {
        super("key-sheet");
    }

    @Override
    protected void fill() {
        HBox columns = new HBox(
                new VBox(title("Play"), grid(PLAY)),
                new VBox(title("Sketch"), grid(DRAW), title("Everywhere"), grid(EVERYWHERE)));
        columns.getStyleClass().add("key-columns");
        VBox sheet = new VBox(columns, closing("key-sheet-close"));
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(sheet);
    }

    /** Opens the sheet, or closes it if it is open. */
    public void toggle() {
        setVisible(!isVisible());
    }

    private static Label title(String words) {
        Label title = new Label(words);
        title.getStyleClass().add("title-4");
        return title;
    }

    private static GridPane grid(String[][] rows) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-grid");
        ColumnConstraints keys = new ColumnConstraints();
        keys.setMinWidth(Region.USE_PREF_SIZE);
        keys.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().add(keys);
        for (int row = 0; row < rows.length; row++) {
            Label key = new Label(rows[row][0]);
            key.getStyleClass().add("key-cap");
            grid.add(key, 0, row);
            grid.add(new Label(rows[row][1]), 1, row);
        }
        return grid;
    }
}
