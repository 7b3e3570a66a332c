package dev.lamp.app.gamepad;

import dev.lamp.app.ui.Buttons;
import dev.lamp.app.ui.Labels;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Which gamepads there are, and what each button does; a button lights up while it is pressed. */
final class GamepadView extends VBox {

    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final int ROWS = 7;

    private final PadModel model;

    GamepadView(PadModel model) {
        this.model = model;
        getStyleClass().add("gamepad-room");
        Label title = new Label("Gamepads");
        title.getStyleClass().add("title-3");
        Label message = new Label();
        message.setId("pad-message");
        message.setWrapText(true);
        message.textProperty().bind(model.messageProperty());
        Label hint = Labels.quiet("Press a button to find it below. Directions that are held together count together: "
                + "right and jump is the action nearest to both.");
        hint.setWrapText(true);
        Button standard = Buttons.button("pad-standard", "As at first", null, "Give every button its first meaning");
        standard.setOnAction(event -> model.bindingsProperty().set(PadBindings.standard()));
        getChildren().addAll(title, message, hint, grid(), standard);
    }

    private GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("pad-grid");
        PadButton[] buttons = PadButton.values();
        for (int i = 0; i < buttons.length; i++) {
            int column = i / ROWS * 2;
            grid.add(lamp(buttons[i]), column, i % ROWS);
            grid.add(choice(buttons[i]), column + 1, i % ROWS);
        }
        return grid;
    }

    private Label lamp(PadButton button) {
        Label lamp = new Label(button.title());
        lamp.setId("pad-" + button.name().toLowerCase(Locale.ROOT));
        lamp.getStyleClass().add("pad-button");
        lamp.setMaxWidth(Double.MAX_VALUE);
        model.heldProperty().subscribe(held -> lamp.pseudoClassStateChanged(ACTIVE, held.contains(button)));
        return lamp;
    }

    private ComboBox<PadMeaning> choice(PadButton button) {
        ComboBox<PadMeaning> choice = new ComboBox<>();
        choice.setId("pad-choice-" + button.name().toLowerCase(Locale.ROOT));
        choice.getItems().setAll(PadMeaning.values());
        choice.setCellFactory(list -> new Cell());
        choice.setButtonCell(new Cell());
        choice.setTooltip(Buttons.tooltip("What this button does"));
        choice.setAccessibleText(button.title());
        model.bindingsProperty().subscribe(now -> choice.setValue(now.of(button)));
        choice.setOnAction(event -> {
            PadBindings now = model.bindingsProperty().get();
            if (choice.getValue() != now.of(button)) {
                model.bindingsProperty().set(now.with(button, choice.getValue()));
            }
        });
        return choice;
    }

    private static final class Cell extends ListCell<PadMeaning> {

        @Override
        protected void updateItem(PadMeaning meaning, boolean empty) {
            super.updateItem(meaning, empty);
            setText(empty || meaning == null ? "" : meaning.title());
        }
    }
}
