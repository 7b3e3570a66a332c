package dev.lamp.app.play;

import atlantafx.base.controls.Popover;
import dev.lamp.app.ui.Buttons;
import dev.lamp.app.ui.Labels;
import dev.lamp.runtime.dynamics.SamplingOptions;
import dev.lamp.runtime.session.DreamLoop;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;

/** The knobs behind the presets: passes, temperature, order, rate and seed. Opens over the window. */
final class KnobsView extends GridPane {
    private final PlayModel play;
    private int row;

    private KnobsView(PlayModel play) {
        this.play = play;
        getStyleClass().add("knobs");
        KnobsModel knobs = play.knobs();
        Slider passes = slider("passes", 1, SamplingOptions.MAX_STEPS, 1);
        Slider temperature = slider("temperature", 0, 2, 0.05);
        Slider order = slider("order", 0, 1, 0.05);
        Slider rate = slider("rate", DreamLoop.MIN_RATE, DreamLoop.MAX_RATE, 1);
        knobs.samplingProperty().subscribe(options -> {
            passes.setValue(options.steps());
            temperature.setValue(options.temperature());
            order.setValue(options.order());
        });
        knobs.rateProperty().subscribe(value -> rate.setValue(value.intValue()));
        add("Passes", passes, "%.0f", value -> knobs.passes((int) value), "More is slower and more coherent");
        add(
                "Temperature",
                temperature,
                "%.2f",
                knobs::temperature,
                "0 takes the likeliest, 1 samples as learned; what comes in at the sides is never quite cold");
        add("Order", order, "%.2f", knobs::order, "0 fixes the surest tokens first, 1 goes by chance");
        add(
                "Rate",
                rate,
                "%.0f/s",
                value -> knobs.rateProperty().set((int) Math.round(value)),
                "Frames per second of the world; learned at " + knobs.trainedRate());
        seed();
    }

    /** Opens it at a button. */
    static void open(PlayModel play, Node at) {
        Popover popover = new Popover(new KnobsView(play));
        popover.setTitle("Knobs");
        popover.setHeaderAlwaysVisible(true);
        popover.setDetachable(false);
        popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_CENTER);
        popover.show(at);
    }

    private static Slider slider(String id, double least, double most, double step) {
        Slider slider = new Slider(least, most, least);
        slider.setId("knob-" + id);
        slider.setBlockIncrement(step);
        slider.setPrefWidth(170);
        return slider;
    }

    private void add(String name, Slider slider, String format, DoubleConsumer turn, String about) {
        Label value = Labels.quiet("");
        value.setMinWidth(44);
        Buttons.tip(slider, about);
        slider.valueProperty().subscribe(now -> value.setText(String.format(Locale.ROOT, format, now.doubleValue())));
        slider.valueProperty().addListener((property, before, now) -> {
            double step = slider.getBlockIncrement();
            turn.accept(Math.round(now.doubleValue() / step) * step);
        });
        addRow(row++, new Label(name), slider, value);
    }

    private void seed() {
        TextField seed = new TextField(Long.toString(play.seedProperty().get()));
        seed.setId("knob-seed");
        Buttons.tip(seed, "Enter starts the world over with this seed");
        seed.setOnAction(event -> {
            try {
                play.seed(Long.parseLong(seed.getText().strip()));
            } catch (NumberFormatException notANumber) {
                seed.setText(Long.toString(play.seedProperty().get()));
            }
        });
        CheckBox lock = new CheckBox("Same seed for every picture");
        lock.setId("knob-seed-lock");
        Buttons.tip(lock, "So only the picture and the keys make a difference");
        lock.selectedProperty().bindBidirectional(play.knobs().seedLockedProperty());
        addRow(row++, new Label("Seed"), seed);
        add(lock, 1, row++, 2, 1);
    }
}
