package dev.lamp.app.play;

import dev.lamp.actions.LatentAction;
import dev.lamp.app.input.KeyBindings;
import dev.lamp.app.input.PlayerInput;
import dev.lamp.app.record.Moment;
import dev.lamp.app.ui.Problem;
import dev.lamp.assets.video.Frame;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Everything about playing one world that is not a picture on the screen. For the window's thread; the dream itself
 * runs on the thread of its {@link DreamSession}, and {@link #pulse} fetches what it made.
 */
public final class PlayModel implements AutoCloseable {
    private static final int SEEDS = 1_000_000;
    /** Forty minutes at the usual rate. */
    private static final int MOST_MOMENTS = 36_000;

    private final ReadOnlyObjectWrapper<Frame> frame = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<ActionCard>> cards = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper seed = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper steps = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Readout> readout = new ReadOnlyObjectWrapper<>(Readout.NONE);
    private final ObjectProperty<PlayMode> mode = new SimpleObjectProperty<>(PlayMode.LIVE);
    private final BooleanProperty wantsConfidence = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<float[]> confidence = new ReadOnlyObjectWrapper<>();
    private final KnobsModel knobs = new KnobsModel();
    private final ObjectProperty<Problem> problem = new SimpleObjectProperty<>();
    private final TimelineModel timeline = new TimelineModel(this::halt, this::show);
    private final VitalsModel vitals = new VitalsModel();
    private final TruthModel truth = new TruthModel(timeline.stateProperty());
    private final WhatIfModel whatIf;
    private final Executor window;
    private final RandomGenerator seeds;
    private final PlayerInput input;
    private DreamSession session;
    private Frame prompt;
    private boolean broken;
    private boolean away;
    private boolean goesOnAfterRewind;

    /**
     * @param bindings what the keys mean
     * @param window runs what the loop's thread has to tell the window
     * @param seeds where new seeds come from
     */
    public PlayModel(KeyBindings bindings, Executor window, RandomGenerator seeds) {
        this.input = new PlayerInput(bindings, this::pressed);
        this.window = window;
        this.seeds = seeds;
        whatIf = new WhatIfModel(window, timeline, this::act);
        seed.set(seeds.nextInt(SEEDS));
        mode.subscribe(this::applyPause);
        knobs.samplingProperty().subscribe(this::applySampling);
        knobs.rateProperty().subscribe(this::applySampling);
        wantsConfidence.subscribe(this::askConfidence);
    }

    /**
     * Plays with a dream, which the model closes in the end, as it now closes the one before; a picture chosen earlier
     * starts the dream.
     */
    public void begin(Dream opened) {
        closeSession();
        cards.set(ActionCards.of(opened.actions()));
        input.actions(opened.actions());
        session = new DreamSession(opened, input.snapshots(), this::failed);
        truth.actions(opened.actions());
        timeline.attach(session);
        whatIf.attach(session);
        if (!ready.get()) {
            knobs.trainedRate(session.trainedRate());
        }
        applySampling();
        askConfidence();
        ready.set(true);
        if (prompt != null) {
            reset();
        }
    }

    private void failed(RuntimeException error) {
        window.execute(() -> {
            broken = true;
            paused.set(true);
            problem.set(Problem.of(
                    "The dream stopped: it could not make the next frame.",
                    "Press R to start this world over, or choose another preset.",
                    "dream-failed",
                    error));
        });
    }

    /** Fetches the latest frame and, now and then, how fast frames come; call once per screen refresh. */
    public void pulse(long nanoTime) {
        if (session == null) {
            return;
        }
        timeline.pulse(nanoTime, knobs.rateProperty().get());
        session.fetch().filter(shown -> !timeline.isSeeking()).ifPresent(this::show);
        whatIf.pulse(nanoTime, isHalted() && !timeline.isSeeking());
        session.meter().framesPerSecond(nanoTime).ifPresent(this::measure);
    }

    private void show(Shown shown) {
        long came = System.nanoTime();
        frame.set(shown.played().frame());
        steps.set(shown.played().step());
        confidence.set(shown.confidence().orElse(null));
        if (shown.played().action().isPresent()) {
            vitals.took(VitalsModel.Stage.MODEL, shown.played().nanos());
            vitals.took(VitalsModel.Stage.KEEP, shown.keptNanos());
            vitals.took(VitalsModel.Stage.HAND_OVER, came - shown.sentNanos());
            vitals.took(VitalsModel.Stage.PAINT, System.nanoTime() - came);
        }
    }

    private void measure(double framesPerSecond) {
        readout.set(session.readout(framesPerSecond));
        vitals.tell(
                readout.get(),
                session.device(),
                seed.get(),
                steps.get(),
                session.timeline().size());
        if (session.timeline().size() >= MOST_MOMENTS && !isHalted()) {
            halt();
            problem.set(Problem.of(
                    "This session has grown to " + MOST_MOMENTS + " frames, which is as many as Lamp keeps.",
                    "Save it as a world file (Ctrl + S), then start over (R) or from another picture.",
                    "session-full"));
        }
    }

    private void show(Moment moment) {
        frame.set(moment.frame());
        steps.set(moment.step());
        confidence.set(null);
    }

    /** Starts a world from a picture. */
    public void play(Frame picture) {
        prompt = picture;
        if (session == null) {
            frame.set(picture);
            return;
        }
        if (!knobs.seedLockedProperty().get()) {
            seed.set(seeds.nextInt(SEEDS));
        }
        paused.set(false);
        reset();
    }

    /** Starts the present world over, with the same seed. */
    public void reset() {
        if (!isPlaying()) {
            return;
        }
        if (broken) {
            broken = false;
            paused.set(false);
            problem.set(null);
        }
        timeline.forget();
        session.start(prompt, seed.get());
        applyPause();
    }

    /** Starts the present world over with another seed. */
    public void newSeed() {
        seed(seeds.nextInt(SEEDS));
    }

    /** Starts the present world over with a seed of 0 or more. */
    public void seed(long chosen) {
        seed.set(Math.max(0, chosen));
        reset();
    }

    /** Pauses or goes on; in turns there is nothing to pause. */
    public void togglePause() {
        if (mode.get() == PlayMode.LIVE) {
            paused.set(!paused.get());
            applyPause();
        }
    }

    /** One frame on: the one that was played before if nothing is held, else a new one; a world that runs is paused. */
    public void step() {
        if (isPlaying()) {
            halt();
            if (input.activeActionProperty().get() != null || !timeline.forward()) {
                act(input.now());
            }
        }
    }

    /** One frame with an action, from the moment that is shown. */
    private void act(LatentAction action) {
        if (isPlaying()) {
            timeline.commit();
            session.step(action);
        }
    }

    /** Looks at the eight ways on; a world that runs is paused. */
    public void lookAhead() {
        if (isPlaying()) {
            halt();
            whatIf.look();
        }
    }

    /** While held, the world runs backwards; then it goes on as before. */
    public void rewind(boolean held) {
        if (!isPlaying() || held == timeline.isRewinding()) {
            return;
        }
        if (held) {
            goesOnAfterRewind = !paused.get();
            timeline.rewind(true);
        } else {
            timeline.rewind(false);
            paused.set(!goesOnAfterRewind);
            applyPause();
        }
    }

    public void toggleMode() {
        mode.set(mode.get() == PlayMode.LIVE ? PlayMode.TURNS : PlayMode.LIVE);
    }

    /** Whether the player is elsewhere: the world waits, and goes on as before afterwards. */
    public void away(boolean elsewhere) {
        away = elsewhere;
        input.releaseAll();
        applyPause();
    }

    /** What the player presses. */
    public PlayerInput input() {
        return input;
    }

    private void pressed(LatentAction action) {
        if (mode.get() == PlayMode.TURNS) {
            act(action);
        }
    }

    private boolean isPlaying() {
        return session != null && prompt != null;
    }

    private boolean isHalted() {
        return away || paused.get() || mode.get() == PlayMode.TURNS;
    }

    private void halt() {
        if (!isHalted()) {
            paused.set(true);
            applyPause();
        }
    }

    private void applyPause() {
        boolean running = !isHalted();
        input.live(running);
        if (!isPlaying()) {
            return;
        }
        if (running) {
            timeline.commit();
        }
        session.run(running);
    }

    private void applySampling() {
        if (session != null) {
            session.tune(knobs.samplingProperty().get());
            session.rate(knobs.rateProperty().get());
        }
    }

    private void askConfidence() {
        if (session != null) {
            session.askConfidence(wantsConfidence.get());
        }
    }

    public ReadOnlyObjectProperty<Frame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    /** The eight cards of the action pad; none before a dream is there. */
    public ReadOnlyObjectProperty<List<ActionCard>> cardsProperty() {
        return cards.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    /** Whether a dream is there. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    public ReadOnlyLongProperty seedProperty() {
        return seed.getReadOnlyProperty();
    }

    /** Steps since the prompt. */
    public ReadOnlyLongProperty stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Readout> readoutProperty() {
        return readout.getReadOnlyProperty();
    }

    /** Whether frames should come with the model's confidence. */
    public BooleanProperty wantsConfidenceProperty() {
        return wantsConfidence;
    }

    /** How sure the model was of each token of the frame, 0 to 1, row by row; null if nobody asked or nobody knows. */
    public ReadOnlyObjectProperty<float[]> confidenceProperty() {
        return confidence.getReadOnlyProperty();
    }

    public ObjectProperty<PlayMode> modeProperty() {
        return mode;
    }

    /** How frames are drawn, and how fast. */
    public KnobsModel knobs() {
        return knobs;
    }

    /** What was played. */
    public TimelineModel timeline() {
        return timeline;
    }

    /** How the dream is doing. */
    public VitalsModel vitals() {
        return vitals;
    }

    /** The true game beside the dream. */
    public TruthModel truth() {
        return truth;
    }

    /** What could come next. */
    public WhatIfModel whatIf() {
        return whatIf;
    }

    /** What went wrong last; null if nothing did, or the player has read it. */
    public ObjectProperty<Problem> problemProperty() {
        return problem;
    }

    private void closeSession() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    /** Ends the loop, then the dream. */
    @Override
    public void close() {
        closeSession();
    }
}
