package dev.lamp.app.ui;

import javafx.scene.control.Label;

/** Makes labels that look alike. */
public final class Labels {

    private Labels() {}

    /** A label that says something beside what matters. */
    public static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("quiet");
        return label;
    }
}
