package dev.lamp.app.play;

import dev.lamp.app.display.StageFilter;
import dev.lamp.app.record.Moment;
import dev.lamp.assets.video.Frame;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What is on the stage: the frame, where the model was unsure of it, and how the dream is doing. */
public final class StageModel {
    private final ReadOnlyObjectWrapper<Frame> frame = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper steps = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Readout> readout = new ReadOnlyObjectWrapper<>(Readout.NONE);
    private final ObjectProperty<StageFilter> filter = new SimpleObjectProperty<>(StageFilter.CRISP);
    private final BooleanProperty wantsConfidence = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<float[]> confidence = new ReadOnlyObjectWrapper<>();
    private final VitalsModel vitals = new VitalsModel();

    StageModel() {
        wantsConfidence.subscribe(wanted -> {
            if (!wanted) {
                confidence.set(null);
            }
        });
    }

    void show(Shown shown) {
        long came = System.nanoTime();
        show(shown.played().frame(), shown.played().step());
        confidence.set(wantsConfidence.get() ? shown.confidence().orElse(null) : null);
        shown.played().action().ifPresent(action -> vitals.promptness().shown(action, System.nanoTime()));
        if (shown.played().action().isPresent()) {
            vitals.took(VitalsModel.Stage.MODEL, shown.played().nanos());
            vitals.took(VitalsModel.Stage.KEEP, shown.keptNanos());
            vitals.took(VitalsModel.Stage.HAND_OVER, came - shown.sentNanos());
            vitals.took(VitalsModel.Stage.PAINT, System.nanoTime() - came);
        }
    }

    void show(Moment moment) {
        show(moment.frame(), moment.step());
        vitals.promptness().forget();
        confidence.set(null);
    }

    void show(Frame picture, long step) {
        frame.set(picture);
        steps.set(step);
    }

    void tell(Readout now, String device, long seed, int moments) {
        readout.set(now);
        vitals.tell(now, device, seed, steps.get(), moments);
    }

    public ReadOnlyObjectProperty<Frame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    /** Steps since the prompt. */
    public ReadOnlyLongProperty stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Readout> readoutProperty() {
        return readout.getReadOnlyProperty();
    }

    /** How the pixels are drawn. */
    public ObjectProperty<StageFilter> filterProperty() {
        return filter;
    }

    /** Whether frames should come with the model's confidence. */
    public BooleanProperty wantsConfidenceProperty() {
        return wantsConfidence;
    }

    /** How sure the model was of each token of the frame, 0 to 1, row by row; null if nobody asked or nobody knows. */
    public ReadOnlyObjectProperty<float[]> confidenceProperty() {
        return confidence.getReadOnlyProperty();
    }

    /** How the dream is doing. */
    public VitalsModel vitals() {
        return vitals;
    }
}
