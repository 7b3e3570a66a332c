package dev.lamp.app.play;

import dev.lamp.app.ui.Buttons;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One card of the action pad: key, arrow, name. It lights up while its action is pressed, and pressing it acts. */
final class ActionButton extends StackPane {

    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final Label key;
    private final Label name = new Label();
    private final Label gesture = new Label();
    private final Label uses = new Label();
    private final MotionArrow arrow = new MotionArrow();
    private final Tooltip tooltip = Buttons.tooltip("");

    ActionButton(int index, PlayModel model) {
        setId("action-" + (index + 1));
        key = new Label(String.valueOf(index + 1));
        getStyleClass().add("action-card");
        key.getStyleClass().add("key-cap");
        name.getStyleClass().add("action-name");
        gesture.getStyleClass().add("action-gesture");
        uses.getStyleClass().add("action-uses");
        uses.setMouseTransparent(true);
        StackPane.setAlignment(uses, Pos.TOP_RIGHT);
        VBox words = new VBox(arrow, name, gesture);
        words.getStyleClass().add("action-words");
        words.setAlignment(Pos.CENTER);
        words.setMouseTransparent(true);
        key.setMouseTransparent(true);
        StackPane.setAlignment(key, Pos.TOP_LEFT);
        getChildren().addAll(words, key, uses);
        Tooltip.install(this, tooltip);
        setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                model.input().padDown(index);
            }
        });
        setOnMouseReleased(event -> model.input().padUp(index));
        model.input()
                .activeActionProperty()
                .subscribe(action -> pseudoClassStateChanged(ACTIVE, action != null && action.index() == index));
    }

    void show(ActionCard card) {
        key.setText(card.key());
        name.setText(card.name());
        uses.setText(card.uses() == 0 ? "" : String.valueOf(card.uses()));
        gesture.setText(card.gesture());
        arrow.show(card);
        tooltip.setText(card.describe());
    }
}
