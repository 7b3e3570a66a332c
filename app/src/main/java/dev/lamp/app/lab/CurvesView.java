package dev.lamp.app.lab;

import dev.lamp.app.ui.Labels;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One number of one stage over the minutes of training, on training and on held-out data. */
final class CurvesView extends VBox {

    private static final String FIRST = "loss";

    private final NumberAxis minutes = new NumberAxis();
    private final NumberAxis values = new NumberAxis();
    private final LineChart<Number, Number> chart = new LineChart<>(minutes, values);
    private final ComboBox<LabStage> stages = new ComboBox<>();
    private final ComboBox<String> metrics = new ComboBox<>();
    private RunState state;

    CurvesView(LabModel model) {
        getStyleClass().add("curves");
        chart.setId("lab-chart");
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        minutes.setLabel("minutes of training");
        minutes.setForceZeroInRange(true);
        values.setForceZeroInRange(false);
        stages.setId("lab-stage");
        metrics.setId("lab-metric");
        Label of = Labels.quiet("of the");
        HBox choices = new HBox(metrics, of, stages);
        choices.getStyleClass().add("bundle-head");
        VBox.setVgrow(chart, Priority.ALWAYS);
        Label none = Labels.quiet("Curves appear here as soon as a run has written some numbers.");
        VBox drawn = new VBox(choices, chart);
        drawn.visibleProperty().bind(stages.valueProperty().isNotNull());
        none.visibleProperty().bind(drawn.visibleProperty().not());
        StackPane both = new StackPane(drawn, none);
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().add(both);
        stages.setConverter(new StageTitles());
        stages.valueProperty().subscribe(now -> chooseStage());
        metrics.valueProperty().subscribe(now -> draw());
        model.selectedProperty().subscribe(now -> stages.setValue(null));
        model.stateProperty().subscribe(this::show);
    }

    private void show(RunState now) {
        state = now;
        if (now == null || now.curves().isEmpty()) {
            chart.getData().clear();
            return;
        }
        List<LabStage> known =
                Stream.of(LabStage.values()).filter(now.curves()::containsKey).toList();
        if (!stages.getItems().equals(known)) {
            LabStage before = stages.getValue();
            boolean followed = before == null || before == lastOf(stages.getItems());
            stages.getItems().setAll(known);
            stages.setValue(followed ? lastOf(known) : before);
        } else if (stages.getValue() == null) {
            stages.setValue(lastOf(known));
        }
        chooseStage();
    }

    private static LabStage lastOf(List<LabStage> known) {
        return known.isEmpty() ? null : known.get(known.size() - 1);
    }

    private void chooseStage() {
        List<String> known = curves().stream().map(Curve::metric).distinct().toList();
        if (!metrics.getItems().equals(known)) {
            String before = metrics.getValue();
            metrics.getItems().setAll(known);
            metrics.setValue(known.contains(before) ? before : known.contains(FIRST) ? FIRST : first(known));
        }
        draw();
    }

    private static String first(List<String> known) {
        return known.isEmpty() ? null : known.get(0);
    }

    private List<Curve> curves() {
        return state == null || stages.getValue() == null
                ? List.of()
                : state.curves().getOrDefault(stages.getValue(), List.of());
    }

    private void draw() {
        chart.getData()
                .setAll(curves().stream()
                        .filter(curve -> curve.metric().equals(metrics.getValue()))
                        .map(CurvesView::series)
                        .toList());
    }

    private static XYChart.Series<Number, Number> series(Curve curve) {
        XYChart.Series<Number, Number> series = new XYChart.Series<>();
        series.setName(curve.split().equals("valid") ? "held out" : "training");
        curve.points().forEach(point -> series.getData().add(new XYChart.Data<>(point.minutes(), point.value())));
        if (curve.points().size() == 1) {
            // One point makes no line, so it gets a dot.
            series.getData().get(0).setNode(new StackPane());
        }
        return series;
    }
}
