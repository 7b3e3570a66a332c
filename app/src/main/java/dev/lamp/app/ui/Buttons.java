package dev.lamp.app.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/** Makes buttons that look and speak alike: each has an id for tests and a tooltip that names its key. */
public final class Buttons {

    private static final String TIP = "lamp-tip";
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

    /**
     * Gives a control a tooltip, or another one. It is made when the mouse first comes over the control: making all of
     * them would hold up the window.
     */
    public static void tip(Control control, String text) {
        Object before = control.getProperties().put(TIP, text);
        if (control.getTooltip() != null) {
            control.getTooltip().setText(text);
        } else if (before == null) {
            control.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> {
                if (control.getTooltip() == null) {
                    control.setTooltip(tooltip((String) control.getProperties().get(TIP)));
                }
            });
        }
    }

    private static <B extends ButtonBase> B dressed(B button, String id, String tooltip) {
        button.setId(id);
        tip(button, tooltip);
        button.setAccessibleText(tooltip);
        return button;
    }
}
