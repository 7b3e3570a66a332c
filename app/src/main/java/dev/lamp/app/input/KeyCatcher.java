package dev.lamp.app.input;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A button that, once pressed, takes the next key as its own; no shortcut hears that key. Esc leaves all as it was. */
public final class KeyCatcher extends Button {
    private final Consumer<String> caught;
    private boolean waits;
    private String label = "";

    /** @param caught told the name of the code of the key */
    public KeyCatcher(Consumer<String> caught) {
        this.caught = caught;
        setOnAction(event -> {
            waits = true;
            requestFocus();
            setText("press a key");
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::hear);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                rest();
            }
        });
    }

    /** Whether the next key is for this button. */
    public boolean waits() {
        return waits;
    }

    /** Sets what is printed on it while it does not wait. */
    public void label(String text) {
        label = text;
        rest();
    }

    private void rest() {
        waits = false;
        setText(label);
    }

    private void hear(KeyEvent event) {
        if (!waits || event.getCode().isModifierKey()) {
            return;
        }
        event.consume();
        rest();
        if (event.getCode() != KeyCode.ESCAPE && event.getCode() != KeyCode.UNDEFINED) {
            caught.accept(event.getCode().name());
        }
    }
}
