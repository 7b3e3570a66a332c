package dev.lamp.tokenizer;

import java.util.Arrays;
import java.util.Objects;

/**
 * The tokens of one frame: a code per patch of 4 x 4 pixels, row by row from the top left (16 x 16 for a standard
 * frame). Immutable.
 */
public final class TokenGrid {

    private final int columns;
    private final int rows;
    private final int[] codes;

    private TokenGrid(int columns, int rows, int[] codes) {
        this.columns = columns;
        this.rows = rows;
        this.codes = codes;
    }

    /**
     * Makes a grid from a copy of the given codes.
     *
     * @param codes row-major, each at least 0
     */
    public static TokenGrid of(int columns, int rows, int[] codes) {
        if (columns < 1 || rows < 1 || codes.length != columns * rows) {
            throw new IllegalArgumentException("expected " + columns + " x " + rows + " codes, found " + codes.length);
        }
        for (int code : codes) {
            if (code < 0) {
                throw new IllegalArgumentException("expected codes of 0 or more, found " + code);
            }
        }
        return new TokenGrid(columns, rows, codes.clone());
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** The code in a column and row. */
    public int code(int column, int row) {
        return codes[row * columns + Objects.checkIndex(column, columns)];
    }

    /** All codes as a fresh array, row-major. */
    public int[] toArray() {
        return codes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenGrid grid
                && columns == grid.columns
                && rows == grid.rows
                && Arrays.equals(codes, grid.codes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(codes);
    }

    @Override
    public String toString() {
        return "TokenGrid[" + columns + " x " + rows + "]";
    }
}
