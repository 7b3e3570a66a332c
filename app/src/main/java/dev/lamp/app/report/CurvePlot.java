package dev.lamp.app.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * One thin line for each prompt and a thick one for their mean.
 *
 * @param title above it
 * @param across what the steps are
 * @param down what is measured
 * @param lines [prompt][step], all of one length
 */
record CurvePlot(String title, String across, String down, List<List<Double>> lines) {

    private static final Color EACH = new Color(0xE8, 0xA8, 0x56);
    private static final Color MEAN = new Color(0x7D, 0x38, 0x4B);

    /** The picture as the bytes of a PNG file. */
    byte[] png() throws IOException {
        XYChart chart = new XYChartBuilder()
                .width(640)
                .height(340)
                .title(title)
                .xAxisTitle(across)
                .yAxisTitle(down)
                .build();
        chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setPlotGridLinesColor(new Color(0xE6, 0xE6, 0xE6));
        chart.getStyler().setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 14));
        double[] steps =
                IntStream.range(0, lines.get(0).size()).asDoubleStream().toArray();
        for (int i = 0; i < lines.size(); i++) {
            XYSeries each = line(chart, "prompt " + i, steps, lines.get(i), EACH, 1f);
            each.setShowInLegend(i == 0);
            each.setLabel("each prompt");
        }
        List<Double> mean = IntStream.range(0, steps.length)
                .mapToObj(t -> lines.stream()
                        .mapToDouble(line -> line.get(t))
                        .average()
                        .orElseThrow())
                .toList();
        line(chart, "mean", steps, mean, MEAN, 3f);
        return BitmapEncoder.getBitmapBytes(chart, BitmapFormat.PNG);
    }

    private static XYSeries line(XYChart chart, String name, double[] x, List<Double> y, Color colour, float width) {
        XYSeries series = chart.addSeries(
                name, x, y.stream().mapToDouble(Double::doubleValue).toArray());
        series.setMarker(SeriesMarkers.NONE);
        series.setLineColor(colour);
        series.setLineStyle(new BasicStroke(width));
        return series;
    }
}
