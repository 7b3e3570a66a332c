package dev.lamp.app.play;

import dev.lamp.actions.LatentAction;
import dev.lamp.app.input.KeyBindings;
import dev.lamp.app.input.PlayerInput;
import dev.lamp.app.ui.Problem;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.dynamics.SamplingOptions;
import dev.lamp.runtime.session.DreamLoop;
import dev.lamp.runtime.session.FrameSlot;
import dev.lamp.runtime.session.LoopClock;
import dev.lamp.runtime.session.PlayedFrame;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Everything about playing one world that is not a picture on the screen. For the window's thread; the dream itself
 * runs on the thread of its {@link DreamLoop}, and {@link #pulse} fetches what it made.
 */
public final class PlayModel implements AutoCloseable {

    private static final int SEEDS = 1_000_000;

    private final ReadOnlyObjectWrapper<Frame> frame = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<ActionCard>> cards = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper seed = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper steps = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Readout> readout = new ReadOnlyObjectWrapper<>(Readout.NONE);
    private final ObjectProperty<PlayMode> mode = new SimpleObjectProperty<>(PlayMode.LIVE);
    private final ObjectProperty<Preset> preset = new SimpleObjectProperty<>(Preset.BALANCED);
    private final ObjectProperty<Problem> problem = new SimpleObjectProperty<>();

    private final Executor window;
    private final RandomGenerator seeds;
    private final PlayerInput input;
    private final FrameSlot slot = new FrameSlot();
    private final FrameMeter meter = new FrameMeter();
    private Dream dream;
    private DreamLoop loop;
    private Frame prompt;
    private boolean broken;
    private boolean away;

    /**
     * @param bindings what the keys mean
     * @param window runs what the loop's thread has to tell the window
     * @param seeds where new seeds come from
     */
    public PlayModel(KeyBindings bindings, Executor window, RandomGenerator seeds) {
        this.input = new PlayerInput(bindings, this::pressed);
        this.window = window;
        this.seeds = seeds;
        seed.set(seeds.nextInt(SEEDS));
        mode.subscribe(this::applyPause);
        preset.subscribe(this::applySampling);
    }

    /** Starts playing with a dream, which the model closes in the end; a prompt chosen before starts it. */
    public void begin(Dream opened) {
        if (dream != null) {
            throw new IllegalStateException("expected to begin once, found a dream that plays already");
        }
        dream = opened;
        cards.set(ActionCards.of(opened.actions()));
        input.actions(opened.actions());
        loop = new DreamLoop(opened.world(), input.snapshots(), new Relay(), LoopClock.system(), rate(opened));
        applySampling();
        loop.start();
        ready.set(true);
        if (prompt != null) {
            reset();
        }
    }

    /** The rate the world was learned at, as far as the loop goes. */
    private static int rate(Dream opened) {
        return Math.max(DreamLoop.MIN_RATE, Math.min(DreamLoop.MAX_RATE, opened.framesPerSecond()));
    }

    private final class Relay implements DreamLoop.Listener {

        @Override
        public void played(PlayedFrame played) {
            if (played.action().isPresent()) {
                meter.count();
            }
            slot.put(played);
        }

        @Override
        public void failed(RuntimeException error) {
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
    }

    /** Fetches the latest frame and, now and then, how fast frames come; call once per screen refresh. */
    public void pulse(long nanoTime) {
        slot.take().ifPresent(played -> {
            frame.set(played.frame());
            steps.set(played.step());
        });
        if (loop != null) {
            meter.framesPerSecond(nanoTime)
                    .ifPresent(rate -> readout.set(new Readout(
                            rate, loop.times().p50Millis(), loop.times().p99Millis())));
        }
    }

    /** Starts a world from a picture. */
    public void play(Frame picture) {
        prompt = picture;
        if (loop == null) {
            frame.set(picture);
            return;
        }
        paused.set(false);
        reset();
    }

    /** Starts the present world over, with the same seed. */
    public void reset() {
        if (loop == null || prompt == null) {
            return;
        }
        if (broken) {
            broken = false;
            paused.set(false);
            problem.set(null);
        }
        loop.reset(prompt, seed.get());
        applyPause();
    }

    /** Starts the present world over with another seed. */
    public void newSeed() {
        seed.set(seeds.nextInt(SEEDS));
        reset();
    }

    /** Pauses or goes on; in turns there is nothing to pause. */
    public void togglePause() {
        if (mode.get() == PlayMode.LIVE) {
            paused.set(!paused.get());
            applyPause();
        }
    }

    /** Takes one step with what is held, or the idle action; a world that runs is paused first. */
    public void step() {
        if (isPlaying()) {
            if (mode.get() == PlayMode.LIVE) {
                paused.set(true);
                applyPause();
            }
            loop.stepOnce(input.now());
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
        if (mode.get() == PlayMode.TURNS && isPlaying()) {
            loop.stepOnce(action);
        }
    }

    private boolean isPlaying() {
        return loop != null && prompt != null;
    }

    private void applyPause() {
        boolean running = !away && !paused.get() && mode.get() == PlayMode.LIVE;
        input.live(running);
        if (!isPlaying()) {
            return;
        }
        if (running) {
            loop.resume();
        } else {
            loop.pause();
        }
    }

    private void applySampling() {
        if (loop != null) {
            SamplingOptions options = preset.get().sampling();
            loop.order(world -> dream.sampling(options));
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

    public ObjectProperty<PlayMode> modeProperty() {
        return mode;
    }

    public ObjectProperty<Preset> presetProperty() {
        return preset;
    }

    /** What went wrong last; null if nothing did, or the player has read it. */
    public ObjectProperty<Problem> problemProperty() {
        return problem;
    }

    /** Ends the loop, then the dream. */
    @Override
    public void close() {
        if (loop != null) {
            loop.close();
            loop = null;
            dream.close();
        }
    }
}
