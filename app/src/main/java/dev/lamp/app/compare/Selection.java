package dev.lamp.app.compare;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The cells that were pointed at: two at most, to be held against each other. For the window's thread. */
public final class Selection {

    private static final int MOST = 2;

    private final ObservableList<DreamCell> cells = FXCollections.observableArrayList();

    /** One view for all who listen: a view that nobody keeps would soon be gone, and its listeners with it. */
    private final ObservableList<DreamCell> view = FXCollections.unmodifiableObservableList(cells);

    /** The selected cells in the order in which they were selected. */
    public ObservableList<DreamCell> cells() {
        return view;
    }

    /** Selects a cell, or no longer; a third one takes the place of the first. */
    public void toggle(DreamCell cell) {
        if (!cells.remove(cell)) {
            if (cells.size() == MOST) {
                cells.setAll(List.of(cells.get(1), cell));
            } else {
                cells.add(cell);
            }
        }
    }

    /** The cell that was selected last. */
    public Optional<DreamCell> last() {
        return cells.isEmpty() ? Optional.empty() : Optional.of(cells.get(cells.size() - 1));
    }

    void clear() {
        cells.clear();
    }
}
