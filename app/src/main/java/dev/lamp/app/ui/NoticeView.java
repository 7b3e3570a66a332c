package dev.lamp.app.ui;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Shows a notice at the upper edge of the room: a line, how far it has come, and its buttons. */
final class NoticeView extends HBox {
    private final ObjectProperty<Notice> notice;
    private final Label text = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final HBox answers = new HBox();
    private Notice shown;

    /** @param notice what to show; empty hides it, and a button empties it */
    NoticeView(ObjectProperty<Notice> notice) {
        this.notice = notice;
        setId("notice");
        getStyleClass().add("notice");
        text.setId("notice-text");
        text.setWrapText(true);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        answers.getStyleClass().add("button-row");
        Button close = Buttons.button("notice-close", null, Icon.CLOSE.shape(), "Close this message");
        close.getStyleClass().addAll("flat", "button-icon");
        close.setOnAction(event -> notice.set(null));
        close.visibleProperty().bind(progress.visibleProperty().not());
        getChildren().addAll(text, progress, space, answers, close);
        setMaxHeight(USE_PREF_SIZE);
        notice.subscribe(this::tell);
    }

    private void tell(Notice now) {
        setVisible(now != null);
        setManaged(now != null);
        if (now == null) {
            shown = null;
            return;
        }
        text.setText(now.text());
        progress.setVisible(now.progress() >= 0);
        progress.setManaged(now.progress() >= 0);
        progress.setProgress(Math.max(0, now.progress()));
        // A button must not change under the mouse each time that something has come a little further.
        if (shown == null || !shown.answers().equals(now.answers())) {
            answers.getChildren()
                    .setAll(now.answers().stream().map(this::button).toList());
        }
        shown = now;
    }

    private Button button(Notice.Answer answer) {
        String id = "notice-" + answer.word().toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        Button button = Buttons.button(id, answer.word(), null, answer.word());
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            notice.set(null);
            answer.act().run();
        });
        return button;
    }
}
