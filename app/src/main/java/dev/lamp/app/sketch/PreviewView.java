package dev.lamp.app.sketch;

import dev.lamp.app.display.FrameImage;
import dev.lamp.app.ui.Buttons;
import dev.lamp.app.ui.Labels;
import dev.lamp.assets.video.Frame;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What the model sees of the drawing: reduced, and after its tokens. */
final class PreviewView extends VBox {

    private static final int SCALE = 2;

    private final ImageView reduced = picture("preview-reduced");
    private final ImageView known = picture("preview-known");
    private final Label words = new Label("The model is not there yet.");

    PreviewView(PreviewModel model) {
        getStyleClass().add("sketch-part");
        Label title = new Label("What the model sees");
        title.getStyleClass().add("shelf-title");
        words.setId("preview-words");
        words.getStyleClass().add("quiet");
        words.setWrapText(true);
        HBox pictures = new HBox(
                captioned(reduced, "reduced", "64 x 64 pixels in 64 colours: what would be played"),
                captioned(known, "in tokens", "What is left when it is put in the model's tokens, and back"));
        pictures.getStyleClass().add("previews");
        getChildren().addAll(title, pictures, words);
        model.previewProperty().subscribe(this::show);
    }

    private static ImageView picture(String id) {
        ImageView picture = new ImageView();
        picture.setId(id);
        return picture;
    }

    private static Node captioned(ImageView picture, String caption, String about) {
        Label label = Labels.quiet(caption);
        VBox box = new VBox(picture, label);
        Tooltip.install(box, Buttons.tooltip(about));
        box.setMinSize(SCALE * 64, SCALE * 64 + 18);
        return box;
    }

    private void show(Preview preview) {
        if (preview == null) {
            return;
        }
        reduced.setImage(image(preview.reduced()));
        known.setImage(image(preview.known()));
        words.setText(
                String.format(Locale.ROOT, "%.1f %% of the pixels come through the tokens.", 100 * preview.kept()));
    }

    private static Image image(Frame frame) {
        return FrameImage.of(frame, SCALE);
    }
}
