package dev.lamp.app.play;

import dev.lamp.actions.LatentAction;
import dev.lamp.app.input.KeyCatcher;
import dev.lamp.app.input.KeyName;
import dev.lamp.app.ui.Buttons;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

/** The sheet where actions get other names and keys; Esc closes it. */
final class ActionsView extends SheetView {
    private final ActionsModel model;
    private final KeyCatcher[] keys = new KeyCatcher[LatentAction.COUNT];
    private final TextField[] names = new TextField[LatentAction.COUNT];
    private final Label warning = new Label();
    private final Button take = Buttons.button("action-take", "Take it", null, "Use the key for this action");

    ActionsView(ActionsModel model) {
        super("actions-sheet", "The eight actions");
        this.model = model;
        Label about = new Label("Names and keys are yours, and remembered for this bundle.");
        about.getStyleClass().add("quiet");
        warning.setId("action-warning");
        warning.setWrapText(true);
        HBox conflict = new HBox(10, warning, take);
        conflict.getStyleClass().add("conflict");
        conflict.visibleProperty().bind(warning.textProperty().isNotEmpty());
        Button restore = Buttons.button("actions-restore", "As they came", null, "The bundle's names, the keys 1 to 8");
        restore.setOnAction(event -> model.restoreAll());
        write(about, grid(), conflict, new HBox(8, restore, closing("actions-close")));
        model.cardsProperty().subscribe(cards -> cards.forEach(this::show));
    }

    private GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-grid");
        for (int i = 0; i < LatentAction.COUNT; i++) {
            int action = i;
            keys[i] = new KeyCatcher(key -> caught(action, key));
            keys[i].setId("action-key-" + (i + 1));
            keys[i].setMinWidth(104);
            names[i] = new TextField();
            names[i].setId("action-name-" + (i + 1));
            names[i].setPrefColumnCount(18);
            names[i].setOnAction(event -> model.rename(action, names[action].getText()));
            names[i].focusedProperty().subscribe(focused -> {
                if (!focused) {
                    model.rename(action, names[action].getText());
                }
            });
            grid.addRow(i, new Label(String.valueOf(i + 1)), names[i], keys[i]);
        }
        return grid;
    }

    private void show(ActionCard card) {
        int action = card.action().index();
        keys[action].label(card.key());
        if (!names[action].isFocused()) {
            names[action].setText(card.name());
        }
    }

    private void caught(int action, String key) {
        warning.setText("");
        model.conflict(action, key)
                .ifPresentOrElse(
                        owner -> {
                            warning.setText(KeyName.of(key) + " already means " + owner + ".");
                            take.setOnAction(event -> {
                                warning.setText("");
                                model.rebind(action, key);
                            });
                        },
                        () -> model.rebind(action, key));
    }
}
