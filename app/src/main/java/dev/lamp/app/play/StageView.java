package dev.lamp.app.play;

import dev.lamp.app.display.FrameImage;
import dev.lamp.app.display.PixelScale;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** The dreamed frame, as large as whole pixels allow, in the middle of a dark stage. */
public final class StageView extends Region {

    private static final double SMALLEST = 128;

    private final ObservableValue<Frame> frame;
    private final ImageView picture = new ImageView();
    private FrameImage image = new FrameImage(FrameSize.STANDARD, 1);

    /** @param frame what to show; empty leaves the stage dark */
    public StageView(ObservableValue<Frame> frame) {
        this.frame = frame;
        setId("stage");
        getStyleClass().add("stage");
        setMinSize(SMALLEST, SMALLEST);
        picture.setId("frame");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().add(picture);
        frame.subscribe(this::show);
    }

    private void show(Frame now) {
        picture.setVisible(now != null);
        if (now == null) {
            return;
        }
        PixelScale scale = scale(now.size());
        int factor = Math.max(1, (int) scale.factor());
        if (!image.fits(now.size(), factor)) {
            image = new FrameImage(now.size(), factor);
        }
        image.paint(now);
        picture.setImage(image.image());
        place(scale);
    }

    private void place(PixelScale scale) {
        picture.setFitWidth(scale.width());
        picture.setFitHeight(scale.height());
        picture.relocate(scale.x(), scale.y());
    }

    private PixelScale scale(FrameSize size) {
        double screenScale = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
        return PixelScale.fit(size, getWidth(), getHeight(), screenScale);
    }

    @Override
    protected void layoutChildren() {
        show(frame.getValue());
    }
}
