package dev.lamp.app.sketch;

import dev.lamp.app.display.FrameImage;
import dev.lamp.assets.platformer.TileRenderer;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * The drawing, magnified, to draw on with the pointer; with the keyboard, arrows move the tool and space holds it down.
 * A photo to trace lies between the paper and what is drawn, and the lattice of the model's tokens on top.
 */
final class CanvasView extends Region {

    private static final int SIDE = FrameSize.STANDARD.width();
    private static final Color LATTICE = Color.rgb(128, 128, 128, 0.35);

    private final SketchModel model;
    private final ZoomModel zoom;
    private final ImageView paper = new ImageView();
    private final ImageView photo = new ImageView();
    private final ImageView strokes = new ImageView();
    private final Canvas lattice = new Canvas();
    private final BooleanProperty latticeShown = new SimpleBooleanProperty(true);
    private FrameImage image = new FrameImage(FrameSize.STANDARD, 1);
    private int cursorX = SIDE / 2;
    private int cursorY = SIDE / 2;
    private boolean typing;
    private boolean down;

    CanvasView(SketchModel model, ZoomModel zoom, UnderlayModel underlay) {
        this.model = model;
        this.zoom = zoom;
        setId("canvas");
        getStyleClass().add("sketch-canvas");
        setFocusTraversable(true);
        setAccessibleText("Drawing of 64 by 64 pixels; arrows move, with shift by four, space draws while held");
        photo.setSmooth(true);
        photo.setMouseTransparent(true);
        photo.opacityProperty().bind(underlay.opacityProperty());
        paper.setMouseTransparent(true);
        strokes.setMouseTransparent(true);
        lattice.setMouseTransparent(true);
        lattice.visibleProperty().bind(latticeShown);
        getChildren().addAll(paper, photo, strokes, lattice);
        underlay.photoProperty().subscribe(raster -> photo.setImage(raster == null ? null : RasterImage.of(raster)));
        model.shownProperty().subscribe(this::show);
        model.themeProperty().subscribe(this::unfold);
        zoom.factorProperty().subscribe(now -> resize());
        listen();
    }

    /** Whether the lattice of tokens is drawn. */
    BooleanProperty latticeShownProperty() {
        return latticeShown;
    }

    private void listen() {
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (event.isPrimaryButtonDown()) {
                drag(event);
            }
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> model.hover(pixel(event.getX()), pixel(event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> model.leave());
        addEventHandler(KeyEvent.KEY_PRESSED, this::type);
        addEventHandler(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                lift();
            }
        });
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                lift();
            }
        });
        // Whoever enters the room can draw at once.
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                requestFocus();
            }
        });
    }

    private void press(MouseEvent event) {
        requestFocus();
        typing = false;
        drawLattice();
        if (event.getButton() == MouseButton.SECONDARY) {
            model.pick(pixel(event.getX()), pixel(event.getY()));
        } else if (event.getButton() == MouseButton.PRIMARY) {
            model.press(pixel(event.getX()), pixel(event.getY()));
        }
    }

    private void drag(MouseEvent event) {
        model.drag(pixel(event.getX()), pixel(event.getY()));
    }

    /** A quick hand lets go beyond the last place that it was seen at. */
    private void release(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            drag(event);
            model.release();
        }
    }

    private void type(KeyEvent event) {
        int way = event.isShiftDown() ? TileRenderer.CELL : 1;
        switch (event.getCode()) {
            case LEFT -> move(-way, 0);
            case RIGHT -> move(way, 0);
            case UP -> move(0, -way);
            case DOWN -> move(0, way);
            case SPACE -> {
                if (!down) {
                    down = true;
                    model.press(cursorX, cursorY);
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void lift() {
        if (down) {
            down = false;
            model.release();
        }
    }

    private void move(int dx, int dy) {
        typing = true;
        cursorX = Math.max(0, Math.min(SIDE - 1, cursorX + dx));
        cursorY = Math.max(0, Math.min(SIDE - 1, cursorY + dy));
        if (down) {
            model.drag(cursorX, cursorY);
        } else {
            model.hover(cursorX, cursorY);
        }
        drawLattice();
    }

    private int pixel(double position) {
        return (int) Math.floor(position / zoom.factorProperty().get());
    }

    private void resize() {
        double side = SIDE * (double) zoom.factorProperty().get();
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
        photo.setFitWidth(side);
        photo.setFitHeight(side);
        unfold();
        drawLattice();
    }

    private void unfold() {
        paper.setImage(FrameImage.of(model.paper(), zoom.factorProperty().get()));
        show(model.shownProperty().get());
    }

    private void show(Frame frame) {
        int factor = zoom.factorProperty().get();
        if (!image.fits(frame.size(), factor)) {
            image = new FrameImage(frame.size(), factor);
        }
        image.paintOver(frame, model.paper());
        strokes.setImage(image.image());
    }

    private void drawLattice() {
        int factor = zoom.factorProperty().get();
        double side = SIDE * (double) factor;
        lattice.setWidth(side);
        lattice.setHeight(side);
        GraphicsContext pen = lattice.getGraphicsContext2D();
        pen.clearRect(0, 0, side, side);
        pen.setStroke(LATTICE);
        for (int line = TileRenderer.CELL; line < SIDE; line += TileRenderer.CELL) {
            pen.strokeLine(line * factor + 0.5, 0, line * factor + 0.5, side);
            pen.strokeLine(0, line * factor + 0.5, side, line * factor + 0.5);
        }
        if (typing) {
            pen.setStroke(Color.web("#f5b83d"));
            pen.strokeRect(cursorX * (double) factor + 0.5, cursorY * (double) factor + 0.5, factor - 1, factor - 1);
        }
    }
}
