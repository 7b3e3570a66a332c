package dev.lamp.app.ui;

import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/** The signs on the buttons, drawn in a square of 16 units. */
public enum Icon {
    PLAY("M4 2 L14 8 L4 14 Z"),
    PAUSE("M3 2h4v12h-4z M9 2h4v12h-4z"),
    STEP("M3 2 L10 8 L3 14 Z M11 2h2.4v12h-2.4z"),
    BACK("M13 2 L6 8 L13 14 Z M2.6 2h2.4v12h-2.4z"),
    REWIND("M8 2 L1 8 L8 14 Z M15 2 L8 8 L15 14 Z"),
    KNOBS("M1 3.3h7v1.4h-7z M12 3.3h3v1.4h-3z M8.4 1.8h3.2v4.4h-3.2z M1 11.3h3v1.4h-3z M8 11.3h7v1.4h-7z "
            + "M4.4 9.8h3.2v4.4h-3.2z"),
    PULSE("M0 8.7 V7.3 H4 L6 2 L9.4 11.4 L10.8 7.3 H16 V8.7 H11.8 L9.4 15 L6 5.6 L5 8.7 Z"),
    HEAT("M1 1h6v6h-6z M9 1h6v6h-6z M10.4 2.4v3.2h3.2v-3.2z M1 9h6v6h-6z M2.4 10.4v3.2h3.2v-3.2z M9 9h6v6h-6z"),
    FILTER("M1 2h14v2.4h-14z M1 6.8h14v2.4h-14z M1 11.6h14v2.4h-14z"),
    TWINS("M1 3h6v10h-6z M9 3h6v10h-6z M10.4 4.4v7.2h3.2v-7.2z"),
    SAVE("M1 1h11l3 3v11h-14z M4 2.4v3.6h6.4v-3.6z M4 9h8v4.6h-8z"),
    EXPORT("M7.2 10V3.6L4.6 6.2 L3.6 5.2 L8 0.8 L12.4 5.2 L11.4 6.2 L8.8 3.6V10z M1 9h1.6v4.4h10.8v-4.4h1.6v6h-14z"),
    EDIT("M1 15 L2 11 L11 2 L14 5 L5 14 Z M12 1 L13 0.2 L15.8 3 L15 4 Z"),
    FULL("M1 1h5v2h-3v3h-2z M10 1h5v5h-2v-3h-3z M1 10h2v3h3v2h-5z M13 10h2v5h-5v-2h3z"),
    RESET("M8 3 A5.5 5.5 0 1 0 13.5 8.5 h-2 A3.5 3.5 0 1 1 8 5 v2.6 L12.6 4 L8 0.4 Z"),
    DIE("M2 2h12v12h-12z M4.2 4.2v2.2h2.2v-2.2z M9.6 9.6v2.2h2.2v-2.2z M6.9 6.9v2.2h2.2v-2.2z"),
    OPEN("M1 3h5l2 2h7v9h-14z"),
    HERO("M8 0.6a2.7 2.7 0 1 0 0.01 0z M3 6.6h10v2h-3.4l1.8 6.8h-2l-1.4-4.6l-1.4 4.6h-2l1.8-6.8h-3.4z"),
    SUN("M8 4.6a3.4 3.4 0 1 0 0.01 0z M7.3 0h1.4v3h-1.4z M7.3 13h1.4v3h-1.4z M0 7.3h3v1.4h-3z M13 7.3h3v1.4h-3z"),
    MOON("M9.5 1 A7 7 0 1 0 15 10.5 A6 6 0 0 1 9.5 1z"),
    KEYS("M1 4h14v9h-14z M3 6v1.6h1.6v-1.6z M6 6v1.6h1.6v-1.6z M9 6v1.6h1.6v-1.6z "
            + "M11.8 6v1.6h1.6v-1.6z M4 9.6v1.6h8v-1.6z"),
    CLOSE("M3 4.2 L4.2 3 L8 6.8 L11.8 3 L13 4.2 L9.2 8 L13 11.8 L11.8 13 L8 9.2 L4.2 13 L3 11.8 L6.8 8 Z");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** A fresh shape; its colour comes from the style sheet. */
    public SVGPath shape() {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.setFillRule(FillRule.EVEN_ODD);
        shape.getStyleClass().add("icon");
        return shape;
    }
}
