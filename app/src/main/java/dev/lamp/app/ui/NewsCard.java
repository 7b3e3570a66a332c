package dev.lamp.app.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A piece of news: words, what one can do about it, and a button to close it; in one row, or in two of less width. */
class NewsCard extends VBox {
    private final HBox head = row();
    private final HBox foot = row();
    private final Region words;
    private final HBox tools;
    private final Button close;

    /**
     * @param style its style class
     * @param words what is told; takes the width that is left
     * @param tools what one can do about it
     */
    NewsCard(String style, Region words, HBox tools, Button close) {
        getStyleClass().addAll("news-card", style);
        this.words = words;
        this.tools = tools;
        this.close = close;
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        tools.getStyleClass().add("news-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        close.getStyleClass().addAll("flat", "button-icon");
        close.setMinWidth(USE_PREF_SIZE);
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        stack(false);
    }

    private static HBox row() {
        HBox row = new HBox();
        row.getStyleClass().add("news-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Puts what one can do below the words, as a narrow place needs it, or beside them. */
    final void stack(boolean narrow) {
        head.getChildren().clear();
        foot.getChildren().clear();
        tools.setMinWidth(narrow ? 0 : USE_PREF_SIZE);
        if (narrow) {
            head.getChildren().addAll(words, close);
            foot.getChildren().add(tools);
            getChildren().setAll(head, foot);
            foot.managedProperty().bind(tools.managedProperty());
        } else {
            head.getChildren().addAll(words, tools, close);
            getChildren().setAll(head);
        }
    }
}
