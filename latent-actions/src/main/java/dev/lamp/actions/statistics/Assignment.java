package dev.lamp.actions.statistics;

import java.util.Arrays;

/**
 * The best one-to-one pairing of rows with columns, in which each row and each column is used at most once and the sum
 * of the paired gains is largest: the Hungarian method (Kuhn 1955) in its shortest-augmenting-path form.
 */
public final class Assignment {

    private static final int FREE = -1;

    private Assignment() {}

    /**
     * Pairs rows with columns.
     *
     * @param gain a rectangular table of finite gains, at least 0
     * @return for each row its column, or -1 for a row left over because there are more rows than columns
     */
    public static int[] best(double[][] gain) {
        int rows = gain.length;
        int columns = rows == 0 ? 0 : gain[0].length;
        int side = Math.max(rows, columns);
        double[][] cost = new double[side][side];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                cost[r][c] = -gain[r][c];
            }
        }
        int[] rowOfColumn = new Augmentation(cost).solve();
        int[] columnOfRow = new int[rows];
        Arrays.fill(columnOfRow, FREE);
        for (int c = 0; c < columns; c++) {
            if (rowOfColumn[c] < rows) {
                columnOfRow[rowOfColumn[c]] = c;
            }
        }
        return columnOfRow;
    }

    /** Adds one row after the other, each along the cheapest alternating path; index 0 stands for "not yet". */
    private static final class Augmentation {
        private final double[][] cost;
        private final int side;
        private final double[] rowPrice;
        private final double[] columnPrice;
        private final int[] rowAt;

        Augmentation(double[][] cost) {
            this.cost = cost;
            this.side = cost.length;
            this.rowPrice = new double[side + 1];
            this.columnPrice = new double[side + 1];
            this.rowAt = new int[side + 1];
        }

        int[] solve() {
            for (int row = 1; row <= side; row++) {
                add(row);
            }
            int[] rowOfColumn = new int[side];
            for (int c = 1; c <= side; c++) {
                rowOfColumn[c - 1] = rowAt[c] - 1;
            }
            return rowOfColumn;
        }

        private void add(int row) {
            double[] slack = new double[side + 1];
            Arrays.fill(slack, Double.POSITIVE_INFINITY);
            boolean[] seen = new boolean[side + 1];
            int[] from = new int[side + 1];
            rowAt[0] = row;
            int column = 0;
            do {
                seen[column] = true;
                column = advance(column, slack, seen, from);
            } while (rowAt[column] != 0);
            while (column != 0) {
                rowAt[column] = rowAt[from[column]];
                column = from[column];
            }
        }

        private int advance(int column, double[] slack, boolean[] seen, int[] from) {
            int row = rowAt[column];
            int next = 0;
            double smallest = Double.POSITIVE_INFINITY;
            for (int c = 1; c <= side; c++) {
                if (seen[c]) {
                    continue;
                }
                double reduced = cost[row - 1][c - 1] - rowPrice[row] - columnPrice[c];
                if (reduced < slack[c]) {
                    slack[c] = reduced;
                    from[c] = column;
                }
                if (slack[c] < smallest) {
                    smallest = slack[c];
                    next = c;
                }
            }
            for (int c = 0; c <= side; c++) {
                if (seen[c]) {
                    rowPrice[rowAt[c]] += smallest;
                    columnPrice[c] -= smallest;
                } else {
                    slack[c] -= smallest;
                }
            }
            return next;
        }
    }
}
