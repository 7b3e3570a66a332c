package dev.lamp.app.play;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** How the dream is doing: what the overlay tells. For the window's thread. */
public final class VitalsModel {
    private static final int REMEMBERED = 120;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final long MEGABYTE = 1L << 20;
    private static final double MEMORY_OF_MEANS = 0.9;

    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<String> text = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<double[]> millis = new ReadOnlyObjectWrapper<>(new double[0]);
    private final Deque<Double> latest = new ArrayDeque<>();
    private final Promptness promptness = Promptness.ofThisProcess();
    private final double[] means = new double[Stage.values().length];

    /** What a frame goes through, in this order. */
    enum Stage {
        /** The model makes it. */
        MODEL,
        /** It is put on the timeline. */
        KEEP,
        /** It waits for the window. */
        HAND_OVER,
        /** The window shows it. */
        PAINT
    }

    VitalsModel() {
        open.subscribe(this::draw);
    }

    /** How soon the window answers. */
    Promptness promptness() {
        return promptness;
    }

    /** Whether anybody looks. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** A few lines for people. */
    public ReadOnlyObjectProperty<String> textProperty() {
        return text.getReadOnlyProperty();
    }

    /** What the latest frames took to make, in milliseconds, the oldest first. */
    public ReadOnlyObjectProperty<double[]> millisProperty() {
        return millis.getReadOnlyProperty();
    }

    /** A frame took its time in one stage. */
    void took(Stage stage, long nanos) {
        double now = nanos / NANOS_PER_MILLI;
        double before = means[stage.ordinal()];
        means[stage.ordinal()] = before == 0 ? now : MEMORY_OF_MEANS * before + (1 - MEMORY_OF_MEANS) * now;
        if (stage == Stage.MODEL) {
            latest.addLast(now);
            if (latest.size() > REMEMBERED) {
                latest.removeFirst();
            }
            draw();
        }
    }

    private void draw() {
        if (open.get()) {
            millis.set(latest.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    /** Writes the lines anew. */
    void tell(Readout readout, String device, long seed, long step, int moments) {
        Runtime java = Runtime.getRuntime();
        text.set(String.join(
                "\n",
                readout.text(),
                String.format(
                        Locale.ROOT,
                        "model %.1f  keep %.1f  hand-over %.1f  paint %.1f ms",
                        Arrays.stream(means).boxed().toArray()),
                promptness.toString(),
                device + "  memory " + (java.totalMemory() - java.freeMemory()) / MEGABYTE + " of "
                        + java.maxMemory() / MEGABYTE + " MB",
                "seed " + seed + "  step " + step + "  kept " + moments + " frames"));
    }
}
