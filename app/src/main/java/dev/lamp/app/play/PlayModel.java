package dev.lamp.app.play;

import dev.lamp.actions.LatentAction;
import dev.lamp.app.input.KeyBindings;
import dev.lamp.app.input.PlayerInput;
import dev.lamp.app.library.Prompt;
import dev.lamp.app.record.WorldFile;
import dev.lamp.app.ui.Problem;
import dev.lamp.assets.video.Frame;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Everything about playing one world that is not a picture on the screen. For the window's thread; the dream itself
 * runs on the thread of its {@link DreamSession}, and {@link #pulse} fetches what it made.
 */
public final class PlayModel implements AutoCloseable {
    private static final int SEEDS = 1_000_000;
    /** Forty minutes at the usual rate. */
    private static final int MOST_MOMENTS = 36_000;

    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper seed = new ReadOnlyLongWrapper();
    private final ObjectProperty<PlayMode> mode = new SimpleObjectProperty<>(PlayMode.LIVE);
    private final ReplayProgress replay = new ReplayProgress();
    private final KnobsModel knobs = new KnobsModel();
    private final Trouble trouble = new Trouble();
    private final StageModel stage = new StageModel();
    private final TimelineModel timeline = new TimelineModel(this::halt, stage::show);
    private final TruthModel truth = new TruthModel(timeline.stateProperty());
    private final WhatIfModel whatIf;
    private final Executor window;
    private final Executor aside;
    private final RandomGenerator seeds;
    private final PlayerInput input;
    private final ActionsModel actions;
    private DreamSession session;
    private Prompt prompt;
    private WorldFile waiting;
    private boolean broken;
    private boolean away;
    private boolean goesOnAfterRewind;

    /**
     * @param bindings what the keys mean
     * @param window runs what the loop's thread has to tell the window
     * @param aside closes what is over with, which waits for the frame that is being made
     * @param seeds where new seeds come from
     */
    public PlayModel(KeyBindings bindings, Executor window, Executor aside, RandomGenerator seeds) {
        this.input = new PlayerInput(bindings, this::pressed);
        actions = new ActionsModel(input);
        this.window = window;
        this.aside = aside;
        this.seeds = seeds;
        whatIf = new WhatIfModel(window, timeline, this::act);
        seed.set(seeds.nextInt(SEEDS));
        mode.subscribe(this::applyPause);
        knobs.samplingProperty().subscribe(this::applySampling);
        knobs.rateProperty().subscribe(this::applySampling);
        stage.wantsConfidenceProperty().subscribe(this::askConfidence);
    }

    /** Plays with a dream, which is closed in the end, as now the one before; a picture chosen earlier starts it. */
    public void begin(Dream opened) {
        DreamSession.end(session, aside);
        actions.begin(opened.actions(), opened.hash());
        session = new DreamSession(opened, input.snapshots(), this::failed);
        truth.actions(opened.actions());
        timeline.attach(session);
        whatIf.attach(session);
        knobs.trainedRate(session.trainedRate());
        applySampling();
        askConfidence();
        ready.set(true);
        if (prompt != null && trouble.refuses(prompt.frame(), opened)) {
            prompt = null;
        }
        reset();
        if (waiting != null) {
            restore(waiting);
        }
    }

    private void failed(RuntimeException error) {
        window.execute(() -> {
            broken = true;
            paused.set(true);
            trouble.ofWorld(PlayProblems.dreamStopped(error));
        });
    }

    /** Fetches the latest frame and, now and then, how fast frames come; call once per screen refresh. */
    public void pulse(long nanoTime) {
        if (session == null) {
            return;
        }
        timeline.pulse(nanoTime, knobs.rateProperty().get());
        session.fetch().filter(shown -> !timeline.isSeeking()).ifPresent(stage::show);
        whatIf.pulse(nanoTime, isHalted() && !timeline.isSeeking() && !session.isReplaying());
        session.meter().framesPerSecond(nanoTime).ifPresent(this::measure);
    }

    private void measure(double framesPerSecond) {
        int moments = session.timeline().size();
        stage.tell(session.readout(framesPerSecond), session.device(), seed.get(), moments);
        if (moments >= MOST_MOMENTS && !isHalted()) {
            halt();
            trouble.ofWorld(PlayProblems.sessionFull(MOST_MOMENTS));
        }
    }

    /** Starts a world from a picture, if the dream can. */
    public void play(Prompt picture) {
        if (session != null && trouble.refuses(picture.frame(), session.dream())) {
            return;
        }
        prompt = picture;
        waiting = null;
        whatIf.forget();
        truth.prompt(picture);
        actions.ofPlayer();
        if (session == null) {
            stage.show(picture.frame(), 0);
            return;
        }
        if (!knobs.seedLockedProperty().get()) {
            seed.set(seeds.nextInt(SEEDS));
        }
        paused.set(false);
        reset();
    }

    /** The picture that was started from, if there is a dream that plays it. */
    public Optional<Prompt> prompt() {
        return isPlaying() ? Optional.of(prompt) : Optional.empty();
    }

    /** What plays; null before a dream is there. */
    DreamSession session() {
        return session;
    }

    /** Plays a world again, as fast as it goes, and stays paused at the moment where it was left. */
    public void restore(WorldFile world) {
        if (session == null) {
            waiting = world;
            return;
        }
        waiting = null;
        if (trouble.refuses(world.prompt(), session.dream())) {
            return;
        }
        trouble.follows(world, session.dream());
        whatIf.forget();
        prompt = new Prompt(world.title(), "", world.prompt(), world.origin());
        truth.prompt(prompt);
        seed.set(world.seed());
        knobs.tune(new Tuning(
                world.sampling(), world.rate(), knobs.seedLockedProperty().get()));
        actions.of(world);
        timeline.forget();
        paused.set(true);
        applyPause();
        replay.begin(session, world, window);
    }

    /** Stays at the moment that the replay has come to. */
    public void stopReplay() {
        if (session != null) {
            session.stopReplay();
        }
        replay.end();
    }

    /** How far a world has been played again, 0 to 1; below 0 if none is. */
    public ReadOnlyDoubleProperty replayProperty() {
        return replay.shareProperty();
    }

    /** Starts the present world over, with the same seed. */
    public void reset() {
        if (!isPlaying()) {
            return;
        }
        if (broken) {
            broken = false;
            paused.set(false);
        }
        trouble.worldIsOver();
        timeline.forget();
        replay.end();
        session.start(prompt.frame(), seed.get());
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

    /** One frame with an action, from the moment that is shown; none while a world file is played again. */
    private void act(LatentAction action) {
        if (isPlaying() && !session.isReplaying()) {
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
        actions.used(action);
        stage.vitals().promptness().pressed(action, System.nanoTime());
        if (isHalted()) {
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
            session.askConfidence(stage.wantsConfidenceProperty().get());
        }
    }

    public ReadOnlyObjectProperty<Frame> frameProperty() {
        return stage.frameProperty();
    }

    /** The eight actions. */
    public ActionsModel actions() {
        return actions;
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
        return stage.stepsProperty();
    }

    /** What is on the stage. */
    public StageModel stage() {
        return stage;
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
        return trouble.problemProperty();
    }

    /** Ends what is played; who closes it waits for its frame. */
    @Override
    public void close() {
        DreamSession.end(session, aside);
        session = null;
    }
}
