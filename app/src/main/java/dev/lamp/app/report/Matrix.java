package dev.lamp.app.report;

import dev.lamp.actions.statistics.Estimate;
import dev.lamp.actions.statistics.Unit;
import java.util.List;

/**
 * Numbers that have two names each.
 *
 * @param id for programs
 * @param title for people
 * @param about how to read it, and what its intervals count
 * @param unit how its numbers are written
 * @param rows names from top to bottom
 * @param columns names from left to right
 * @param cells [row][column]
 */
record Matrix(
        String id,
        String title,
        String about,
        Unit unit,
        List<String> rows,
        List<String> columns,
        List<List<Estimate>> cells) {

    Matrix {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
    }

    /** A number with its interval, short enough for a cell. */
    String text(Estimate cell) {
        return unit == Unit.SHARE && cell.isKnown() ? cell.percent() : unit.text(cell);
    }

    /** The least that its unit allows: shares begin at 0, similarities below. */
    double least() {
        return unit == Unit.SHARE ? 0 : -1;
    }
}
