package dev.lamp.app.play;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Asks for the height of what it holds at its full width, as wrapped words need it, and scrolls where it gets less. */
final class NewsScroll extends ScrollPane {
    private final Region news;

    /** @param news what it holds */
    NewsScroll(Region news) {
        super(news);
        this.news = news;
        getStyleClass().add("news-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinHeight(0);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    @Override
    protected double computePrefHeight(double width) {
        return news.prefHeight(news.prefWidth(-1));
    }
}
