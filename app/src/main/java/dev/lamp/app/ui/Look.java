package dev.lamp.app.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.paint.Color;

/** Puts a theme on the window: AtlantaFX for the controls, a pseudo-class for our own style sheet. */
final class Look {

    private static final PseudoClass LIGHT = PseudoClass.getPseudoClass("light");

    private static final Color NIGHT = Color.web("#0d1117");

    private Look() {}

    static void apply(Theme theme, Scene scene) {
        // The compiled form of the style sheet, which opens faster.
        Application.setUserAgentStylesheet(
                theme == Theme.LIGHT
                        ? new PrimerLight().getUserAgentStylesheetBSS()
                        : new PrimerDark().getUserAgentStylesheetBSS());
        // Seen for a moment while the window opens: a dark window must not flash white.
        scene.setFill(theme == Theme.LIGHT ? Color.WHITE : NIGHT);
        scene.getRoot().pseudoClassStateChanged(LIGHT, theme == Theme.LIGHT);
    }
}
