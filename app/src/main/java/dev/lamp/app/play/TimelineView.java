package dev.lamp.app.play;

import dev.lamp.app.record.Branch;
import dev.lamp.app.record.Moment;
import dev.lamp.app.record.TimelineState;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * What was played as a strip of thumbnails, one for each frame, and under it a bar for the whole of it: click or drag
 * on either to go there. What lies ahead of the present moment is dimmed; a moment where branches part wears a notch.
 */
final class TimelineView extends Region {
    private static final double THUMBNAIL = 48;
    private static final double PITCH = THUMBNAIL + 2;
    private static final double TOP = 3;
    private static final double BAR_TOP = TOP + THUMBNAIL + 7;
    private static final double BAR = 5;
    private static final double HEIGHT = BAR_TOP + BAR + 5;
    private static final double AHEAD = 0.4;
    private static final Color ACCENT = Color.web("#f5b83d");
    private static final Color TRACK = Color.gray(0.5, 0.35);

    private final TimelineModel model;
    private final Canvas canvas = new Canvas();
    private final Thumbnails thumbnails = new Thumbnails();
    /** The moment at the left edge, in moments; follows the present one unless the player scrolled away. */
    private double left;

    private boolean follows = true;
    private boolean scrubs;

    TimelineView(TimelineModel model) {
        this.model = model;
        setId("timeline");
        getStyleClass().add("timeline");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        getChildren().add(canvas);
        model.stateProperty().subscribe(state -> draw());
        setOnMousePressed(event -> {
            scrubs = event.getY() >= BAR_TOP - 3;
            seek(event);
        });
        setOnMouseDragged(this::seek);
        setOnMouseReleased(event -> follows = true);
        setOnScroll(event -> {
            follows = false;
            left -= (event.getDeltaX() + event.getDeltaY()) / PITCH;
            draw();
        });
    }

    private void seek(MouseEvent event) {
        TimelineState state = model.stateProperty().get();
        if (state.line().isEmpty()) {
            return;
        }
        int last = state.line().size() - 1;
        double place = scrubs ? event.getX() / getWidth() * last : Math.floor(left + event.getX() / PITCH);
        int index = (int) Math.max(0, Math.min(last, Math.round(place)));
        follows = scrubs;
        if (index != state.index() || event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            model.go(state.line().get(index));
        }
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(HEIGHT);
        draw();
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        TimelineState state = model.stateProperty().get();
        if (state.line().isEmpty() || getWidth() <= 0) {
            return;
        }
        scroll(state);
        Set<Moment> forks = state.branches().stream()
                .map(Branch::first)
                .flatMap(first -> first.parent().stream())
                .collect(Collectors.toSet());
        int from = (int) Math.max(0, Math.floor(left));
        int to = (int) Math.min(state.line().size() - 1, Math.ceil(left + getWidth() / PITCH));
        for (int i = from; i <= to; i++) {
            Moment moment = state.line().get(i);
            double x = Math.round((i - left) * PITCH);
            g.setGlobalAlpha(i > state.index() ? AHEAD : 1);
            g.drawImage(thumbnails.of(moment), x, TOP, THUMBNAIL, THUMBNAIL);
            g.setGlobalAlpha(1);
            if (forks.contains(moment)) {
                notch(g, x);
            }
        }
        present(g, state);
        bar(g, state);
    }

    private void scroll(TimelineState state) {
        double shown = getWidth() / PITCH;
        if (follows) {
            left = state.atEnd() ? state.line().size() - shown : state.index() + 0.5 - shown / 2;
        }
        left = Math.max(0, Math.min(left, state.line().size() - shown));
    }

    private void notch(GraphicsContext g, double x) {
        double right = x + THUMBNAIL;
        g.setFill(ACCENT);
        g.fillPolygon(new double[] {right - 9, right + 1, right + 1}, new double[] {TOP, TOP, TOP + 10}, 3);
    }

    private void present(GraphicsContext g, TimelineState state) {
        g.setStroke(ACCENT);
        g.setLineWidth(2);
        double x = Math.round((state.index() - left) * PITCH);
        g.strokeRect(x, TOP, THUMBNAIL, THUMBNAIL);
    }

    private void bar(GraphicsContext g, TimelineState state) {
        int last = Math.max(1, state.line().size() - 1);
        double x = getWidth() * state.index() / last;
        g.setFill(TRACK);
        g.fillRoundRect(0, BAR_TOP, getWidth(), BAR, BAR, BAR);
        g.setFill(ACCENT);
        g.fillRoundRect(0, BAR_TOP, Math.max(BAR, x), BAR, BAR, BAR);
        g.fillOval(Math.max(0, Math.min(getWidth() - 11, x - 5.5)), BAR_TOP - 3, 11, 11);
    }
}
