package dev.lamp.app.ui;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A piece of news: words, what one can do about it, and a button to close it; in one row, or in two of less width. */
class NewsCard extends VBox {
    private final HBox head = row();
    private final HBox foot = row();
    private final VBox words = new VBox();
    private final HBox tools = new HBox();
    private final Button close;

    /**
     * @param name its id and style class; the button has {@code -close} behind it
     * @param news what the card is about; empty hides the card, and the button empties it
     */
    NewsCard(String name, ObjectProperty<?> news) {
        setId(name);
        getStyleClass().addAll("news-card", name);
        close = Buttons.button(name + "-close", null, Icon.CLOSE.shape(), "Close this message");
        close.setOnAction(event -> news.set(null));
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        tools.getStyleClass().add("news-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        close.getStyleClass().addAll("flat", "button-icon");
        close.setMinWidth(USE_PREF_SIZE);
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        visibleProperty().bind(news.isNotNull());
        managedProperty().bind(visibleProperty());
        stack(false);
    }

    /** What is told, line by line; takes the width that is left. */
    final VBox words() {
        return words;
    }

    /** What one can do about it. */
    final HBox tools() {
        return tools;
    }

    /** Closes the card. */
    final Button closeButton() {
        return close;
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
