package dev.lamp.app.compare;

import dev.lamp.app.display.FrameImage;
import dev.lamp.app.library.Prompt;
import dev.lamp.app.play.Choice;
import dev.lamp.app.ui.Buttons;
import dev.lamp.app.ui.House;
import dev.lamp.app.ui.Labels;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.rollout.Pixels;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * The selected dreams in large: one alone, or two side by side, under a slider, or where they differ; and the way from
 * a dream to the play room.
 */
final class PairView extends VBox {

    private static final int LARGE = 4;
    private static final int HALF = 2;
    private static final double PERCENT = 100;

    private final CompareModel model;
    private final House house;
    private final ObjectProperty<PairLook> look = new SimpleObjectProperty<>(PairLook.SIDE_BY_SIDE);
    private final Choice<PairLook> choice = new Choice<>(look, PairLook::title, PairLook::about);
    private Subscription watching = Subscription.EMPTY;

    PairView(CompareModel model, House house) {
        this.model = model;
        this.house = house;
        setId("compare-pair");
        getStyleClass().add("compare-pair");
        model.selection().cells().addListener((ListChangeListener<DreamCell>) change -> show());
        look.subscribe(chosen -> show());
    }

    private void show() {
        watching.unsubscribe();
        watching = Subscription.EMPTY;
        getChildren().clear();
        List<DreamCell> cells = model.selection().cells();
        if (cells.size() == 1) {
            DreamCell one = cells.get(0);
            getChildren().addAll(picture(one, LARGE), quiet("Click a second dream to hold it against this one."));
        } else if (cells.size() == 2) {
            getChildren().add(choice);
            pair(cells.get(0), cells.get(1));
        }
        if (!cells.isEmpty()) {
            getChildren().add(play());
        }
    }

    private void pair(DreamCell first, DreamCell second) {
        switch (look.get()) {
            case SIDE_BY_SIDE -> {
                HBox both = new HBox(picture(first, HALF), picture(second, HALF));
                both.getStyleClass().add("compare-both");
                getChildren().add(both);
            }
            case SLIDER -> {
                Label names = quiet("left: " + first.title() + "\nright: " + second.title());
                getChildren().addAll(new WipeView(image(first, LARGE), image(second, LARGE)), names);
            }
            case DIFFERENCE -> getChildren().add(difference(first, second));
        }
    }

    private Node play() {
        String last = model.selection().last().map(DreamCell::title).orElse("");
        Button play = Buttons.button(
                "compare-open", "Open in Play", null, "Go on playing from what \"" + last + "\" shows now");
        play.setOnAction(event -> model.toPlay().ifPresent(this::play));
        return play;
    }

    private void play(Prompt prompt) {
        model.cancel();
        house.play().accept(prompt);
    }

    private VBox picture(DreamCell cell, int factor) {
        Image image = image(cell, factor);
        Label name = quiet(cell.title());
        name.setMaxWidth(image.getWidth());
        return new VBox(new ImageView(image), name);
    }

    /** An image that follows a dream for as long as the present selection is shown. */
    private Image image(DreamCell cell, int factor) {
        FrameImage image = new FrameImage(cell.start().frame().size(), factor);
        watching = watching.and(cell.shownProperty().subscribe(image::paint));
        return image.image();
    }

    private VBox difference(DreamCell a, DreamCell b) {
        FrameImage image = new FrameImage(a.start().frame().size(), LARGE);
        Label share = quiet("");
        Runnable paint = () -> {
            Frame first = a.shownProperty().get();
            Frame second = b.shownProperty().get();
            image.paint(Pixels.difference(first, second));
            share.setText(String.format(
                    Locale.ROOT, "difference: %.1f %% of the pixels", PERCENT * (1 - Pixels.exact(first, second))));
        };
        watching = watching.and(a.shownProperty().subscribe(paint))
                .and(b.shownProperty().subscribe(paint));
        paint.run();
        String about = "shown: \"" + b.title() + "\" where it differs from \"" + a.title() + "\"";
        return new VBox(new ImageView(image.image()), share, quiet(about));
    }

    private static Label quiet(String text) {
        Label label = Labels.quiet(text);
        label.setWrapText(true);
        return label;
    }
}
