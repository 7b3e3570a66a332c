package dev.lamp.app.play;

import dev.lamp.actions.LatentAction;
import dev.lamp.app.display.FrameImage;
import dev.lamp.app.ui.ArrowGroup;
import dev.lamp.app.ui.Buttons;
import dev.lamp.assets.video.Frame;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;

/** The eight possible next frames, each with its key; a click takes one. */
final class WhatIfView extends TilePane {
    private static final double THUMBNAIL = 64;
    private static final int SHARPNESS = 2;
    private static final double STALE = 0.35;

    private final ImageView[] pictures = new ImageView[LatentAction.COUNT];
    private final Button[] buttons = new Button[LatentAction.COUNT];

    WhatIfView(PlayModel play) {
        setId("what-if");
        getStyleClass().add("what-if");
        setPrefColumns(3);
        for (int i = 0; i < LatentAction.COUNT; i++) {
            getChildren().add(tile(i, play));
        }
        getChildren().add(lookButton(play));
        new ArrowGroup(this).set(List.of(buttons), () -> {});
        WhatIfModel model = play.whatIf();
        model.framesProperty().subscribe(this::show);
        model.currentProperty().subscribe(current -> {
            for (Button button : buttons) {
                button.setOpacity(current ? 1 : STALE);
                button.setDisable(!current);
            }
        });
        play.actions()
                .cardsProperty()
                .subscribe(cards -> cards.forEach(card -> {
                    buttons[card.action().index()].setText(card.name());
                    Buttons.tip(buttons[card.action().index()], "Take this way: " + card.describe());
                }));
    }

    private Button tile(int action, PlayModel play) {
        pictures[action] = new ImageView();
        pictures[action].setFitWidth(THUMBNAIL);
        pictures[action].setFitHeight(THUMBNAIL);
        Region ground = new Region();
        ground.getStyleClass().add("what-if-ground");
        ground.setPrefSize(THUMBNAIL, THUMBNAIL);
        StackPane picture = new StackPane(ground, pictures[action]);
        Button button = Buttons.button("what-if-" + (action + 1), "", picture, "Take this way");
        button.getStyleClass().setAll("what-if-tile");
        button.setContentDisplay(javafx.scene.control.ContentDisplay.TOP);
        button.setOnAction(event -> play.whatIf().take(action));
        buttons[action] = button;
        return button;
    }

    private static Button lookButton(PlayModel play) {
        Button look = Buttons.button("look-ahead", "Look\nahead", null, "Pause, and dream all eight next frames (Q)");
        look.getStyleClass().add("look-ahead");
        look.setAlignment(Pos.CENTER);
        look.setPrefSize(THUMBNAIL + 4, THUMBNAIL + 4);
        look.setOnAction(event -> play.lookAhead());
        return look;
    }

    private void show(List<Frame> frames) {
        for (int i = 0; i < pictures.length; i++) {
            pictures[i].setImage(i < frames.size() ? FrameImage.of(frames.get(i), SHARPNESS) : null);
        }
    }
}
