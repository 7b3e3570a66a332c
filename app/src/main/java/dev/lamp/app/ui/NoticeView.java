package dev.lamp.app.ui;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** Shows a notice: a line, how far it has come, and its buttons. */
final class NoticeView extends NewsCard {
    private final ObjectProperty<Notice> notice;
    private final Label text = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final HBox answers = new HBox();
    private Notice shown;

    /** @param notice what to show; empty hides it, and a button empties it */
    NoticeView(ObjectProperty<Notice> notice) {
        super("notice", notice);
        this.notice = notice;
        text.setId("notice-text");
        text.setWrapText(true);
        answers.getStyleClass().add("button-row");
        words().getChildren().add(text);
        tools().getChildren().addAll(progress, answers);
        closeButton().visibleProperty().bind(progress.visibleProperty().not());
        notice.subscribe(this::tell);
    }

    private void tell(Notice now) {
        if (now == null) {
            shown = null;
            return;
        }
        text.setText(now.text());
        progress.setVisible(now.progress() >= 0);
        progress.setManaged(now.progress() >= 0);
        progress.setProgress(Math.max(0, now.progress()));
        tools().setManaged(now.progress() >= 0 || !now.answers().isEmpty());
        // A button must not change under the mouse each time that something has come a little further.
        if (shown == null || !shown.answers().equals(now.answers())) {
            answers.getChildren()
                    .setAll(now.answers().stream().map(this::button).toList());
        }
        shown = now;
    }

    private Button button(Notice.Answer answer) {
        String id = "notice-" + answer.word().toLowerCase(Locale.ROOT).replace(' ', '-');
        Button button = Buttons.button(id, answer.word(), null, answer.word());
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            notice.set(null);
            answer.act().run();
        });
        return button;
    }
}
