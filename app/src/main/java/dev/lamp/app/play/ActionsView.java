package dev.lamp.app.play;

import dev.lamp.actions.LatentAction;
import dev.lamp.app.input.KeyCatcher;
import dev.lamp.app.input.KeyName;
import dev.lamp.app.ui.Buttons;
import dev.lamp.app.ui.Labels;
import javafx.beans.binding.Bindings;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

/** The sheet where actions get other names and keys; Esc closes it. */
final class ActionsView extends SheetView {
    private static final String OWN = "Names, keys and rest are yours, and remembered for this bundle.";
    private static final String LENT = "These names came with the world; As they came brings the bundle's.";

    private final ActionsModel model;
    private final KeyCatcher[] keys = new KeyCatcher[LatentAction.COUNT];
    private final TextField[] names = new TextField[LatentAction.COUNT];
    private final RadioButton[] idles = new RadioButton[LatentAction.COUNT];
    private final Label warning = new Label();
    private final Button take = Buttons.button("action-take", "Take it", null, "Use the key for this action");

    ActionsView(ActionsModel model) {
        super("actions-sheet", "The eight actions");
        this.model = model;
    }

    @Override
    protected void fill() {
        Label about = Labels.quiet("");
        about.setId("actions-about");
        about.textProperty().bind(Bindings.when(model.lentProperty()).then(LENT).otherwise(OWN));
        warning.setId("action-warning");
        warning.setWrapText(true);
        HBox conflict = new HBox(10, warning, take);
        conflict.getStyleClass().add("conflict");
        conflict.visibleProperty().bind(warning.textProperty().isNotEmpty());
        Button restore =
                Buttons.button("actions-restore", "As they came", null, "The bundle's names and rest, the keys 1 to 8");
        restore.setOnAction(event -> model.restoreAll());
        write(about, grid(), conflict, new HBox(8, restore, closing("actions-close")));
        model.cardsProperty().subscribe(cards -> cards.forEach(this::show));
    }

    private GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-grid");
        grid.addRow(
                0, Labels.quiet(""), Labels.quiet("name"), Labels.quiet("key"), Labels.quiet("when no key is held"));
        ToggleGroup rest = new ToggleGroup();
        for (int i = 0; i < LatentAction.COUNT; i++) {
            int action = i;
            keys[i] = new KeyCatcher(key -> caught(action, key));
            keys[i].setId("action-key-" + (i + 1));
            keys[i].setMinWidth(104);
            names[i] = new TextField();
            names[i].setId("action-name-" + (i + 1));
            names[i].setPrefColumnCount(18);
            names[i].setOnAction(event -> model.rename(action, names[action].getText()));
            names[i].focusedProperty().subscribe((before, focused) -> {
                if (!focused) {
                    model.rename(action, names[action].getText());
                }
            });
            idles[i] = new RadioButton();
            idles[i].setId("action-idle-" + (i + 1));
            Buttons.tip(idles[i], "In live mode the world does this while no key is held");
            idles[i].setToggleGroup(rest);
            idles[i].setOnAction(event -> model.rest(action));
            GridPane.setHalignment(idles[i], HPos.CENTER);
            grid.addRow(i + 1, new Label(String.valueOf(i + 1)), names[i], keys[i], idles[i]);
        }
        return grid;
    }

    private void show(ActionCard card) {
        int action = card.action().index();
        keys[action].label(card.key());
        idles[action].setSelected(card.action().equals(model.idle()));
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
