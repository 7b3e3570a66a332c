package dev.lamp.app.ui;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Tells of a problem without stopping play: sentence, remedy, and the details for whoever wants them. */
final class BannerView extends NewsCard {

    private final Label sentence = new Label();
    private final Label remedy = new Label();
    private final Label code = new Label();

    /** @param problem what to tell; empty hides the banner, and closing the banner empties it */
    BannerView(ObjectProperty<Problem> problem) {
        this(
                problem,
                new VBox(),
                new HBox(),
                Buttons.button("banner-close", null, Icon.CLOSE.shape(), "Close this message"));
    }

    private BannerView(ObjectProperty<Problem> problem, VBox words, HBox tools, Button close) {
        super("banner", words, tools, close);
        setId("banner");
        sentence.getStyleClass().add("banner-sentence");
        sentence.setId("banner-sentence");
        remedy.getStyleClass().add("banner-remedy");
        sentence.setWrapText(true);
        remedy.setWrapText(true);
        words.getChildren().addAll(sentence, remedy);
        code.getStyleClass().add("banner-code");
        Button copy = Buttons.button("banner-copy", "Copy details", null, "Copy everything known about this problem");
        copy.setOnAction(event -> copy(problem.get()));
        copy.setMinWidth(Region.USE_PREF_SIZE);
        tools.getChildren().addAll(copy, code);
        close.setOnAction(event -> problem.set(null));
        problem.subscribe(this::tell);
    }

    private void tell(Problem problem) {
        setVisible(problem != null);
        setManaged(problem != null);
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
