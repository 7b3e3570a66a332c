package dev.lamp.app.report;

import dev.lamp.actions.statistics.Estimate;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A thick line in its 95 % band for each curve, and behind them a thin one for each prompt.
 *
 * @param title above it
 * @param across what the steps are
 * @param down what is measured
 * @param curves the first is what was measured, the others are blind guesses
 * @param each [prompt][step from 0 on]; may be empty
 */
record CurvePlot(String title, String across, String down, List<Curve> curves, List<List<Double>> each) {

    private static final Color EACH = new Color(0xE8, 0xA8, 0x56);
    private static final List<Color> COLOURS = List.of(
            new Color(0x7D, 0x38, 0x4B),
            new Color(0x4A, 0x7F, 0xA5),
            new Color(0x6B, 0x8E, 0x4E),
            new Color(0x80, 0x80, 0x80));
    private static final int BAND = 0x38;

    /** The picture as the bytes of a PNG file. */
    byte[] png() throws IOException {
        XYChart chart = new XYChartBuilder()
                .width(640)
                .height(380)
                .title(title)
                .xAxisTitle(across)
                .yAxisTitle(down)
                .build();
        chart.getStyler().setLegendPosition(LegendPosition.OutsideS).setLegendLayout(LegendLayout.Horizontal);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setPlotGridLinesColor(new Color(0xE6, 0xE6, 0xE6));
        chart.getStyler().setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 14));
        chart.getStyler().setYAxisMin(0.0).setYAxisMax(1.0);
        for (int i = 0; i < each.size(); i++) {
            List<Double> own = each.get(i);
            XYSeries line = line(
                    chart,
                    "prompt " + i,
                    IntStream.range(0, own.size()).asDoubleStream().toArray(),
                    own.stream().mapToDouble(Double::doubleValue).toArray());
            line.setLineColor(EACH).setLineStyle(new BasicStroke(1)).setShowInLegend(i == 0);
            line.setLabel("each prompt");
        }
        for (int i = curves.size() - 1; i >= 0; i--) {
            draw(chart, curves.get(i), COLOURS.get(i % COLOURS.size()));
        }
        return BitmapEncoder.getBitmapBytes(chart, BitmapFormat.PNG);
    }

    private static void draw(XYChart chart, Curve curve, Color colour) {
        int[] known = curve.steps();
        if (known.length == 0) {
            return;
        }
        double[] steps = Arrays.stream(known).asDoubleStream().toArray();
        double[] there = DoubleStream.concat(Arrays.stream(steps), Arrays.stream(backwards(steps)))
                .toArray();
        double[] around = DoubleStream.concat(
                        Arrays.stream(numbers(curve, Estimate::low)),
                        Arrays.stream(backwards(numbers(curve, Estimate::high))))
                .toArray();
        XYSeries band = line(chart, curve.name() + ", band", there, around);
        band.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea).setShowInLegend(false);
        band.setFillColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), BAND));
        band.setLineColor(new Color(0, true));
        XYSeries middle = line(chart, curve.name(), steps, numbers(curve, Estimate::value));
        middle.setLabel(curve.name().replaceFirst(":.*", ""));
        middle.setLineColor(colour).setLineStyle(new BasicStroke(3));
    }

    private static double[] numbers(Curve curve, ToDoubleFunction<Estimate> number) {
        return Arrays.stream(curve.steps())
                .mapToDouble(step -> number.applyAsDouble(curve.at(step)))
                .toArray();
    }

    private static double[] backwards(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[values.length - 1 - i])
                .toArray();
    }

    private static XYSeries line(XYChart chart, String name, double[] x, double[] y) {
        XYSeries series = chart.addSeries(name, x, y);
        series.setMarker(SeriesMarkers.NONE);
        return series;
    }
}
