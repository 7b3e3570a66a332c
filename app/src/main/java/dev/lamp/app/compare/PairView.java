package dev.lamp.app.compare;

import dev.lamp.app.display.FrameImage;
import dev.lamp.app.library.Prompt;
import dev.lamp.app.ui.Buttons;
import dev.lamp.app.ui.House;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.rollout.Pixels;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Two selected dreams and where they differ, and the way from a dream to the play room. */
final class PairView extends VBox {

    private static final int FACTOR = 3;

    private final CompareModel model;
    private final House house;
    private Subscription watching = Subscription.EMPTY;

    PairView(CompareModel model, House house) {
        this.model = model;
        this.house = house;
        setId("compare-pair");
        getStyleClass().add("compare-pair");
        model.selection().cells().addListener((ListChangeListener<DreamCell>) change -> show());
    }

    private void show() {
        watching.unsubscribe();
        watching = Subscription.EMPTY;
        getChildren().clear();
        List<DreamCell> cells = model.selection().cells();
        if (cells.isEmpty()) {
            return;
        }
        Button play = Buttons.button(
                "compare-open", "Open in Play", null, "Go on playing from what the dream selected last shows now");
        play.setOnAction(event -> model.toPlay().ifPresent(this::play));
        getChildren().add(play);
        cells.forEach(cell -> {
            FrameImage image = new FrameImage(cell.start().frame().size(), FACTOR);
            watching = watching.and(cell.shownProperty().subscribe(image::paint));
            picture(image, cell.title());
        });
        if (cells.size() == 2) {
            difference(cells.get(0), cells.get(1));
        }
    }

    private void play(Prompt prompt) {
        model.cancel();
        house.play().accept(prompt);
    }

    private void difference(DreamCell a, DreamCell b) {
        FrameImage image = new FrameImage(a.start().frame().size(), FACTOR);
        Label share = picture(image, "");
        Runnable paint = () -> {
            Frame first = a.shownProperty().get();
            Frame second = b.shownProperty().get();
            image.paint(Pixels.difference(first, second));
            share.setText(String.format("difference: %.1f %% of the pixels", 100 * (1 - Pixels.exact(first, second))));
        };
        watching = watching.and(a.shownProperty().subscribe(paint))
                .and(b.shownProperty().subscribe(paint));
        paint.run();
    }

    private Label picture(FrameImage image, String caption) {
        Label label = new Label(caption);
        label.getStyleClass().add("quiet");
        getChildren().addAll(new ImageView(image.image()), label);
        return label;
    }
}
