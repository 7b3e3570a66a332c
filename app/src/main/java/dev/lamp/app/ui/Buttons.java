package dev.lamp.app.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** Makes buttons that look and speak alike: each has an id for tests and a tooltip that names its key. */
public final class Buttons {

    private static final Duration TOOLTIP_DELAY = Duration.millis(400);

    private Buttons() {}

    /** A button with a word, a sign, or both. */
    public static Button button(String id, String text, Node sign, String tooltip) {
        return dressed(new Button(text, sign), id, tooltip);
    }

    /** A button that stays down. */
    public static ToggleButton toggle(String id, String text, String tooltip) {
        return dressed(new ToggleButton(text), id, tooltip);
    }

    /** A tooltip that comes soon enough to be found. */
    public static Tooltip tooltip(String text) {
        Tooltip tip = new Tooltip(text);
        tip.setShowDelay(TOOLTIP_DELAY);
        return tip;
    }

    private static <B extends ButtonBase> B dressed(B button, String id, String tooltip) {
        button.setId(id);
        button.setTooltip(tooltip(tooltip));
        button.setAccessibleText(tooltip);
        return button;
    }
}
