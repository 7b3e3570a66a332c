package dev.lamp.app.compare;

import dev.lamp.app.display.FrameImage;
import dev.lamp.app.ui.Labels;
import dev.lamp.assets.video.Frame;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One dream from left to right: some of its frames, evenly spread over time. A click on one goes to its step. */
final class FilmStrip extends VBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int MOST = 12;
    private static final double SIDE = 64;

    /** Image pixels for each frame pixel, so that fine displays show squares, too. */
    private static final int SHARPNESS = 2;

    private final DreamCell cell;
    private final Playback playback;
    private final HBox pictures = new HBox();
    private final List<Integer> steps = new ArrayList<>();

    FilmStrip(DreamCell cell, Playback playback) {
        this.cell = cell;
        this.playback = playback;
        getStyleClass().add("film-strip");
        pictures.getStyleClass().add("compare-both");
        Label name = Labels.quiet(cell.title());
        getChildren().addAll(name, pictures);
        fill();
    }

    /** Shows the frames that there are by now. */
    void fill() {
        pictures.getChildren().clear();
        steps.clear();
        int last = cell.length() - 1;
        int count = Math.min(MOST, last + 1);
        for (int i = 0; i < count; i++) {
            int step = count == 1 ? 0 : i * last / (count - 1);
            steps.add(step);
            pictures.getChildren().add(picture(cell.frames().get(step), step));
        }
        mark(playback.positionProperty().get());
    }

    private Node picture(Frame frame, int step) {
        ImageView picture = new ImageView(FrameImage.of(frame, SHARPNESS));
        picture.setFitWidth(SIDE);
        picture.setFitHeight(SIDE);
        StackPane framed = new StackPane(picture);
        framed.getStyleClass().add("compare-frame");
        Label when = Labels.quiet(String.valueOf(step));
        VBox shown = new VBox(framed, when);
        shown.getStyleClass().add("compare-cell");
        shown.setOnMouseClicked(event -> {
            playback.playingProperty().set(false);
            playback.positionProperty().set(step);
        });
        return shown;
    }

    /** Marks the picture of a position: the last one that is not later. */
    void mark(int position) {
        for (int i = 0; i < steps.size(); i++) {
            boolean now = steps.get(i) <= position && (i + 1 == steps.size() || steps.get(i + 1) > position);
            pictures.getChildren().get(i).pseudoClassStateChanged(SELECTED, now);
        }
    }
}
