package dev.lamp.app.lab;

import java.util.List;
import java.util.Objects;

/**
 * One number of a run over time, thinned out so that it can be drawn.
 *
 * @param split {@code train} or {@code valid}
 * @param metric such as {@code loss}
 * @param points in the order of time
 */
public record Curve(String split, String metric, List<Point> points) {

    public Curve {
        Objects.requireNonNull(split, "split");
        Objects.requireNonNull(metric, "metric");
        points = List.copyOf(points);
    }

    /**
     * A value.
     *
     * @param minutes of training
     * @param value as measured, or the mean of several
     */
    public record Point(double minutes, double value) {}
}
