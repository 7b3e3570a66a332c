package dev.lamp.app.play;

import dev.lamp.app.display.FrameImage;
import dev.lamp.app.display.PixelArt;
import dev.lamp.app.display.PixelScale;
import dev.lamp.app.display.StageFilter;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/** A frame, as large as whole pixels allow, in the middle of a dark stage, and over it where the model is unsure. */
public final class StageView extends Region {

    private static final double SMALLEST = 128;
    private static final int DOUBLINGS = 2;
    private static final Color SCANLINE = Color.gray(0, 0.35);
    private static final double HEAT = 0.8;

    private final ObservableValue<Frame> frame;
    private final ObjectProperty<StageFilter> filter = new SimpleObjectProperty<>(StageFilter.CRISP);
    private final ObjectProperty<float[]> confidence = new SimpleObjectProperty<>();
    private final ImageView picture = new ImageView();
    private final Canvas glass = new Canvas();
    private FrameImage image = new FrameImage(FrameSize.STANDARD, 1);

    /** @param frame what to show; empty leaves the stage dark */
    public StageView(ObservableValue<Frame> frame) {
        this.frame = frame;
        setId("stage");
        getStyleClass().add("stage");
        setMinSize(SMALLEST, SMALLEST);
        picture.setId("frame");
        glass.setMouseTransparent(true);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().addAll(picture, glass);
        frame.subscribe(this::show);
        filter.subscribe(this::requestLayout);
        confidence.subscribe(this::drawGlass);
    }

    /** How the pixels are drawn. */
    public ObjectProperty<StageFilter> filterProperty() {
        return filter;
    }

    /** How sure the model is of each token of the frame, 0 to 1, row by row of a square; null shows nothing. */
    public ObjectProperty<float[]> confidenceProperty() {
        return confidence;
    }

    /** The pixel of the frame that is drawn at a point of the stage; none while nothing is shown. */
    Optional<Point2D> pixelAt(double x, double y) {
        Frame now = frame.getValue();
        if (now == null || picture.getFitWidth() <= 0) {
            return Optional.empty();
        }
        double pitch = picture.getFitWidth() / now.width();
        return Optional.of(new Point2D(
                Math.floor((x - picture.getLayoutX()) / pitch), Math.floor((y - picture.getLayoutY()) / pitch)));
    }

    private void show(Frame now) {
        picture.setVisible(now != null);
        glass.setVisible(now != null);
        if (now == null) {
            return;
        }
        Frame shown = filtered(now);
        PixelScale scale = scale(shown.size());
        int factor = Math.max(1, (int) scale.factor());
        if (!image.fits(shown.size(), factor)) {
            image = new FrameImage(shown.size(), factor);
        }
        image.paint(shown);
        picture.setImage(image.image());
        place(scale);
    }

    /** Smooth is doubled as often as it may be without becoming smaller than if it were doubled less often. */
    private Frame filtered(Frame now) {
        Frame shown = now;
        Frame doubled = now;
        double width = 0;
        for (int i = 0; filter.get() == StageFilter.SMOOTH && i < DOUBLINGS; i++) {
            doubled = PixelArt.doubled(doubled);
            PixelScale scale = scale(doubled.size());
            if (scale.factor() >= 1 && scale.width() >= width) {
                shown = doubled;
                width = scale.width();
            }
        }
        return shown;
    }

    private void place(PixelScale scale) {
        picture.setFitWidth(scale.width());
        picture.setFitHeight(scale.height());
        picture.relocate(scale.x(), scale.y());
        if (glass.getWidth() != scale.width() || glass.getHeight() != scale.height()) {
            glass.setWidth(scale.width());
            glass.setHeight(scale.height());
            drawGlass();
        }
        glass.relocate(scale.x(), scale.y());
    }

    private void drawGlass() {
        GraphicsContext g = glass.getGraphicsContext2D();
        g.clearRect(0, 0, glass.getWidth(), glass.getHeight());
        if (filter.get() == StageFilter.SCANLINES && frame.getValue() != null) {
            double pitch = glass.getHeight() / frame.getValue().height();
            g.setFill(SCANLINE);
            for (double y = pitch; y <= glass.getHeight(); y += pitch) {
                g.fillRect(
                        0,
                        y - Math.max(1, Math.floor(pitch / 3)),
                        glass.getWidth(),
                        Math.max(1, Math.floor(pitch / 3)));
            }
        }
        if (confidence.get() != null) {
            heat(g, confidence.get());
        }
    }

    private void heat(GraphicsContext g, float[] sure) {
        int side = (int) Math.round(Math.sqrt(sure.length));
        double pitch = glass.getWidth() / side;
        for (int i = 0; i < sure.length; i++) {
            double unsure = Math.max(0, Math.min(1, 1 - sure[i]));
            if (unsure > 0.02) {
                // A little doubt already shows.
                g.setFill(Color.hsb(60 * (1 - unsure), 1, 1, HEAT * Math.sqrt(unsure)));
                g.fillRect(i % side * pitch, Math.floor(i / (double) side) * pitch, pitch, pitch);
            }
        }
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
        drawGlass();
    }
}
