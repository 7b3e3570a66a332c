package dev.lamp.app.report;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.style.HeatMapStyler;

/**
 * A matrix as a picture: the more, the darker; 1 is the most.
 *
 * @param matrix its numbers
 */
record MatrixPlot(Matrix matrix) {

    private static final int CELL = 46;
    private static final int SMALL_CELL = 34;
    private static final int MANY = 12;
    private static final int LEAST_WIDTH = 560;
    private static final int MARGIN_X = 260;
    private static final int MARGIN_Y = 190;
    private static final Color[] SHADES = {
        new Color(0xFB, 0xF7, 0xEE),
        new Color(0xF3, 0xD9, 0xA4),
        new Color(0xE8, 0xA8, 0x56),
        new Color(0xE0, 0x8A, 0x4E),
        new Color(0xD0, 0x6A, 0x5C)
    };

    /** The picture as the bytes of a PNG file. */
    byte[] png() throws IOException {
        List<String> rows = matrix.rows();
        List<String> columns = matrix.columns();
        int cell = columns.size() > MANY ? SMALL_CELL : CELL;
        HeatMapChart chart = new HeatMapChartBuilder()
                .width(Math.max(LEAST_WIDTH, MARGIN_X + columns.size() * cell))
                .height(MARGIN_Y + rows.size() * cell)
                .title(matrix.title())
                .build();
        style(chart.getStyler());
        chart.addSeries("value", columns, reversed(rows), cells());
        return BitmapEncoder.getBitmapBytes(chart, BitmapFormat.PNG);
    }

    private void style(HeatMapStyler style) {
        style.setRangeColors(SHADES);
        style.setMin(matrix.least()).setMax(1);
        style.setShowValue(true)
                .setHeatMapValueDecimalPattern("0.00")
                .setValueFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
        style.setPlotContentSize(1);
        style.setXAxisLabelRotation(matrix.columns().stream().anyMatch(name -> name.length() > 3) ? 45 : 0);
        style.setChartBackgroundColor(Color.WHITE);
        style.setPlotBorderVisible(false);
        style.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
        style.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 14));
        style.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    }

    /** The chart counts rows from below. */
    private List<Number[]> cells() {
        int rows = matrix.rows().size();
        List<Number[]> cells = new ArrayList<>();
        for (int column = 0; column < matrix.columns().size(); column++) {
            for (int row = 0; row < rows; row++) {
                double value = matrix.cells().get(rows - 1 - row).get(column).value();
                // Nothing measured is drawn as nothing.
                cells.add(new Number[] {column, row, Double.isNaN(value) ? matrix.least() : value});
            }
        }
        return cells;
    }

    private static List<String> reversed(List<String> names) {
        List<String> reversed = new ArrayList<>(names);
        Collections.reverse(reversed);
        return reversed;
    }
}
