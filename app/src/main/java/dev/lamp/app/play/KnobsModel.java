package dev.lamp.app.play;

import dev.lamp.runtime.dynamics.SamplingOptions;
import dev.lamp.runtime.session.DreamLoop;
import java.util.Arrays;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How frames are drawn and how fast: presets for most, knobs for the curious. For the window's thread. */
public final class KnobsModel {
    private static final int USUAL_RATE = 15;

    private final ObjectProperty<Preset> preset = new SimpleObjectProperty<>(Preset.BALANCED);
    private final ObjectProperty<SamplingOptions> sampling = new SimpleObjectProperty<>(Preset.BALANCED.sampling());
    private final IntegerProperty rate = new SimpleIntegerProperty(USUAL_RATE);
    private final BooleanProperty seedLocked = new SimpleBooleanProperty(true);
    private int trainedRate;
    private int wantedRate;

    KnobsModel() {
        preset.subscribe(chosen -> {
            if (chosen != null) {
                sampling.set(chosen.sampling());
            }
        });
        sampling.subscribe(options -> preset.set(Arrays.stream(Preset.values())
                .filter(candidate -> candidate.sampling().equals(options))
                .findFirst()
                .orElse(null)));
    }

    /** The preset; null while the knobs say something else. */
    public ObjectProperty<Preset> presetProperty() {
        return preset;
    }

    /** How frames are drawn. */
    public ObjectProperty<SamplingOptions> samplingProperty() {
        return sampling;
    }

    /** Frames per second, 5 to 30. */
    public IntegerProperty rateProperty() {
        return rate;
    }

    /** The rate that the world was learned at; the usual one before a world is there. */
    public int trainedRate() {
        return trainedRate == 0 ? USUAL_RATE : trainedRate;
    }

    /** Another world: its own rate, unless the player wants a certain one. */
    void trainedRate(int framesPerSecond) {
        int wanted = tuning().rate();
        trainedRate = clamp(framesPerSecond, DreamLoop.MIN_RATE, DreamLoop.MAX_RATE);
        rate.set(wanted == 0 ? trainedRate : wanted);
    }

    /** How the knobs stand, to be remembered. */
    public Tuning tuning() {
        int chosen = trainedRate == 0 ? wantedRate : rate.get() == trainedRate ? 0 : rate.get();
        return new Tuning(sampling.get(), chosen, seedLocked.get());
    }

    /** Sets all knobs at once; before a world is there, its rate waits for it. */
    public void tune(Tuning tuning) {
        sampling.set(tuning.sampling());
        seedLocked.set(tuning.seedLocked());
        wantedRate = tuning.rate();
        if (trainedRate > 0) {
            rate.set(wantedRate == 0 ? trainedRate : wantedRate);
        }
    }

    /** Whether another picture starts with the same seed. */
    public BooleanProperty seedLockedProperty() {
        return seedLocked;
    }

    /** Sets the passes per frame, as far as the limits allow. */
    public void passes(int passes) {
        sampling.set(sampling.get().withSteps(clamp(passes, 1, SamplingOptions.MAX_STEPS)));
    }

    /** Sets the temperature, 0 to 2. */
    public void temperature(double temperature) {
        SamplingOptions now = sampling.get();
        sampling.set(new SamplingOptions(now.steps(), (float) Math.max(0, Math.min(2, temperature)), now.order()));
    }

    /** Sets the order, from the surest first (0) to pure chance (1). */
    public void order(double order) {
        SamplingOptions now = sampling.get();
        sampling.set(new SamplingOptions(now.steps(), now.temperature(), (float) Math.max(0, Math.min(1, order))));
    }

    private static int clamp(int value, int least, int most) {
        return Math.max(least, Math.min(most, value));
    }
}
