package dev.lamp.app.play;

import dev.lamp.actions.LatentAction;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The eight actions side by side. */
public final class ActionPadView extends HBox {

    public ActionPadView(PlayModel model) {
        setId("action-pad");
        getStyleClass().add("action-pad");
        setAlignment(Pos.CENTER);
        for (int i = 0; i < LatentAction.COUNT; i++) {
            ActionButton button = new ActionButton(i, model);
            HBox.setHgrow(button, Priority.ALWAYS);
            getChildren().add(button);
        }
        model.actions().cardsProperty().subscribe(this::show);
    }

    private void show(List<ActionCard> cards) {
        for (ActionCard card : cards) {
            ((ActionButton) getChildren().get(card.action().index())).show(card);
        }
    }
}
