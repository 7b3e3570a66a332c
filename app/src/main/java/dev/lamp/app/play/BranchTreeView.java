package dev.lamp.app.play;

import dev.lamp.app.record.Branch;
import dev.lamp.app.record.Moment;
import dev.lamp.app.record.TimelineState;
import dev.lamp.app.ui.Buttons;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.TextInputDialog;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * The branches of the timeline as a small tree, from the prompt on the left: one row for each branch. A click goes to a
 * branch at the clicked moment, a double click gives it a name.
 */
final class BranchTreeView extends Region {
    private static final double ROW = 20;
    private static final double MARGIN = 8;
    private static final double NAME = 74;
    private static final Color ACCENT = Color.web("#d08a1a");
    private static final Color QUIET = Color.gray(0.55);

    private final TimelineModel model;
    private final Canvas canvas = new Canvas();

    BranchTreeView(TimelineModel model) {
        this.model = model;
        setId("branches");
        getChildren().add(canvas);
        javafx.scene.control.Tooltip.install(
                this, Buttons.tooltip("Click to go to a branch ([ and ] for the next), double-click to name it"));
        setOnMouseClicked(this::clicked);
        model.stateProperty().subscribe(state -> {
            double height = Math.max(1, state.branches().size()) * ROW + MARGIN;
            if (getPrefHeight() != height) {
                setMinHeight(height);
                setPrefHeight(height);
            }
            draw();
        });
    }

    private void clicked(MouseEvent event) {
        TimelineState state = model.stateProperty().get();
        int row = (int) ((event.getY() - MARGIN / 2) / ROW);
        if (row < 0 || row >= state.branches().size()) {
            return;
        }
        Branch branch = state.branches().get(row);
        if (event.getClickCount() == 2) {
            rename(branch);
        } else if (event.getX() < getWidth() - NAME) {
            model.go(nearest(branch, step(state, event.getX())));
        } else {
            model.go(branch.tip());
        }
    }

    private void rename(Branch branch) {
        TextInputDialog dialog = new TextInputDialog(branch.name());
        dialog.initOwner(getScene().getWindow());
        dialog.setTitle("Name of the branch");
        dialog.setHeaderText(null);
        dialog.setGraphic(null);
        dialog.setContentText("Name");
        dialog.showAndWait().ifPresent(name -> model.rename(branch, name));
    }

    /** The moment of a branch that is nearest to a step. */
    private static Moment nearest(Branch branch, double step) {
        Moment moment = branch.tip();
        while (moment != branch.first() && moment.step() > step) {
            moment = moment.parent().orElseThrow();
        }
        return moment;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        TimelineState state = model.stateProperty().get();
        if (state.line().isEmpty()) {
            return;
        }
        int current = state.line().get(state.line().size() - 1).branch();
        for (Branch branch : state.branches()) {
            g.setStroke(branch.id() == current ? ACCENT : QUIET);
            g.setFill(branch.id() == current ? ACCENT : QUIET);
            g.setLineWidth(branch.id() == current ? 2.5 : 1.5);
            draw(g, state, branch);
        }
        state.now().ifPresent(now -> {
            g.setFill(ACCENT);
            g.fillOval(x(state, now.step()) - 5, y(now.branch()) - 5, 10, 10);
        });
    }

    private void draw(GraphicsContext g, TimelineState state, Branch branch) {
        double y = y(branch.id());
        double end = x(state, branch.tip().step());
        double start = branch.first()
                .parent()
                .map(fork -> {
                    double x = x(state, fork.step());
                    g.strokeLine(x, y(fork.branch()), x, y);
                    return x;
                })
                .orElse(MARGIN);
        g.strokeLine(start, y, end, y);
        g.fillOval(end - 3, y - 3, 6, 6);
        g.fillText(branch.name(), getWidth() - NAME + 6, y + 4, NAME - 8);
    }

    private static double y(int row) {
        return MARGIN / 2 + ROW * row + ROW / 2;
    }

    private double x(TimelineState state, double step) {
        return MARGIN + step / longest(state.branches()) * (getWidth() - NAME - 2 * MARGIN);
    }

    private double step(TimelineState state, double x) {
        return (x - MARGIN) / Math.max(1, getWidth() - NAME - 2 * MARGIN) * longest(state.branches());
    }

    private static long longest(List<Branch> branches) {
        return Math.max(
                1,
                branches.stream().mapToLong(branch -> branch.tip().step()).max().orElse(1));
    }
}
