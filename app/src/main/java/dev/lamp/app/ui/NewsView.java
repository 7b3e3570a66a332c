package dev.lamp.app.ui;

import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** What the window has to tell: trouble, and what is under way or done. */
final class NewsView extends VBox {
    private final BannerView banner;
    private final NoticeView notice;

    NewsView(ObjectProperty<Problem> problem, ObjectProperty<Notice> told) {
        banner = new BannerView(problem);
        notice = new NoticeView(told);
        getStyleClass().add("news");
        setPickOnBounds(false);
        getChildren().addAll(banner, notice);
    }

    /**
     * Goes to the place that a room has for news.
     *
     * @param narrow whether it has little width
     */
    void move(Pane place, boolean narrow) {
        if (getParent() != place) {
            banner.stack(narrow);
            notice.stack(narrow);
            place.getChildren().add(0, this);
        }
    }
}
