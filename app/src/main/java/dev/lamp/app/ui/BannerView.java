package dev.lamp.app.ui;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Tells of a problem without stopping play: sentence, remedy, and the details for whoever wants them. */
public final class BannerView extends HBox {

    private final Label sentence = new Label();
    private final Label remedy = new Label();
    private final Label code = new Label();

    /** @param problem what to tell; empty hides the banner, and closing the banner empties it */
    public BannerView(ObjectProperty<Problem> problem) {
        setId("banner");
        getStyleClass().add("banner");
        sentence.getStyleClass().add("banner-sentence");
        sentence.setId("banner-sentence");
        remedy.getStyleClass().add("banner-remedy");
        sentence.setWrapText(true);
        remedy.setWrapText(true);
        code.getStyleClass().add("banner-code");
        code.setMinWidth(Region.USE_PREF_SIZE);
        VBox words = new VBox(sentence, remedy);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button copy = Buttons.button("banner-copy", "Copy details", null, "Copy everything known about this problem");
        copy.setOnAction(event -> copy(problem.get()));
        copy.setMinWidth(Region.USE_PREF_SIZE);
        Button close = Buttons.button("banner-close", null, Icon.CLOSE.shape(), "Close this message");
        close.getStyleClass().addAll("flat", "button-icon");
        close.setOnAction(event -> problem.set(null));
        getChildren().addAll(words, code, copy, close);
        setMaxHeight(USE_PREF_SIZE);
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
