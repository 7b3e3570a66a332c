package dev.lamp.app.ui;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;

/** Tells of a problem without stopping play: sentence, remedy, and the details for whoever wants them. */
final class BannerView extends NewsCard {

    private final Label sentence = new Label();
    private final Label remedy = new Label();
    private final Label code = new Label();

    /** @param problem what to tell; empty hides the banner, and closing the banner empties it */
    BannerView(ObjectProperty<Problem> problem) {
        super("banner", problem);
        sentence.getStyleClass().add("banner-sentence");
        sentence.setId("banner-sentence");
        remedy.getStyleClass().add("banner-remedy");
        sentence.setWrapText(true);
        remedy.setWrapText(true);
        words().getChildren().addAll(sentence, remedy);
        code.getStyleClass().add("banner-code");
        Button copy = Buttons.button("banner-copy", "Copy details", null, "Copy everything known about this problem");
        copy.setOnAction(event -> copy(problem.get()));
        copy.setMinWidth(Region.USE_PREF_SIZE);
        tools().getChildren().addAll(copy, code);
        problem.subscribe(this::tell);
    }

    private void tell(Problem problem) {
        if (problem != null) {
            sentence.setText(problem.sentence());
            remedy.setText(problem.remedy());
            code.setText(problem.code());
        }
    }

    private static void copy(Problem problem) {
        ClipboardContent content = new ClipboardContent();
        content.putString(problem.details());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
