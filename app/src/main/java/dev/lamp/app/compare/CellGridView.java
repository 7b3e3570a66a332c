package dev.lamp.app.compare;

import dev.lamp.actions.LatentAction;
import dev.lamp.app.ui.Labels;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * The dreams: in rows of eight if every action has its column, otherwise as many in a row as fit, or each a row of its
 * own that runs through time.
 */
final class CellGridView extends StackPane {

    private static final int LARGE = 3;
    private static final int MIDDLE = 2;
    private static final int FEW = 6;
    private static final double GAP = 4;

    /** What a cell has around its picture, left and right together. */
    private static final double RIM = 6;

    /** Where there is less room for a picture than this, one scrolls. */
    private static final double LEAST = 64;

    private final CompareModel model;
    private final List<FilmStrip> strips = new ArrayList<>();
    private Subscription fitting = Subscription.EMPTY;

    CellGridView(CompareModel model) {
        this.model = model;
        setId("compare-cells");
        getStyleClass().add("compare-cells");
        model.cellsProperty().subscribe(this::show);
        model.stripsProperty().subscribe(wanted -> show(model.cellsProperty().get()));
        model.playback().lengthProperty().subscribe(length -> strips.forEach(FilmStrip::fill));
        model.playback()
                .positionProperty()
                .subscribe(position -> strips.forEach(strip -> strip.mark(position.intValue())));
    }

    private void show(List<DreamCell> cells) {
        strips.clear();
        fitting.unsubscribe();
        setMinWidth(USE_COMPUTED_SIZE);
        if (cells.isEmpty()) {
            getChildren().setAll(Labels.quiet("Choose some pictures, then press Dream: they all run in step."));
        } else if (cells.get(0).held().isPresent()) {
            getChildren().setAll(byActions(cells));
        } else if (model.stripsProperty().get()) {
            cells.forEach(cell -> strips.add(new FilmStrip(cell, model.playback())));
            VBox rows = new VBox();
            rows.getStyleClass().add("compare-strips");
            rows.getChildren().addAll(strips);
            getChildren().setAll(rows);
        } else {
            FlowPane flow = new FlowPane();
            flow.getStyleClass().add("compare-flow");
            int factor = cells.size() <= FEW ? LARGE : MIDDLE;
            cells.forEach(cell -> flow.getChildren().add(new CellView(cell, model, factor, cell.title())));
            getChildren().setAll(flow);
        }
    }

    private GridPane byActions(List<DreamCell> cells) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("compare-grid");
        grid.setHgap(GAP);
        List<CellView> views = new ArrayList<>();
        for (int action = 0; action < LatentAction.COUNT; action++) {
            grid.add(header(action), action, 0);
        }
        int factor = cells.size() <= FEW * LatentAction.COUNT / 2 ? MIDDLE : 1;
        for (int i = 0; i < cells.size(); i++) {
            int column = i % LatentAction.COUNT;
            int row = 1 + i / LatentAction.COUNT * 2;
            if (column == 0) {
                grid.add(Labels.quiet(cells.get(i).start().name()), 0, row, LatentAction.COUNT, 1);
            }
            views.add(new CellView(cells.get(i), model, factor, ""));
            grid.add(views.get(i), column, row + 1);
        }
        setMinWidth(snappedLeftInset() + snappedRightInset() + columns(LEAST));
        fitting = widthProperty().subscribe(width -> views.forEach(view -> view.fit(room(width.doubleValue()))));
        return grid;
    }

    /** How wide eight columns are with pictures of a width. */
    private static double columns(double picture) {
        return LatentAction.COUNT * (picture + RIM + GAP) - GAP;
    }

    /** How wide a picture may be, so that eight columns fit. */
    private double room(double width) {
        double inside = width - snappedLeftInset() - snappedRightInset();
        return Math.max(LEAST, Math.floor((inside - columns(0)) / LatentAction.COUNT));
    }

    private VBox header(int action) {
        Label key = new Label(String.valueOf(action + 1));
        key.getStyleClass().add("key-cap");
        List<String> names = model.actionsProperty().get();
        return new VBox(key, Labels.quiet(action < names.size() ? names.get(action) : ""));
    }
}
