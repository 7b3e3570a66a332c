package dev.lamp.app.play;

import dev.lamp.actions.LatentAction;
import dev.lamp.app.input.Binding;
import dev.lamp.app.input.HeldKeys;
import dev.lamp.app.input.InputLatch;
import dev.lamp.app.input.KeyBindings;
import dev.lamp.app.ui.Problem;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.dynamics.SamplingOptions;
import dev.lamp.runtime.session.DreamLoop;
import dev.lamp.runtime.session.FrameSlot;
import dev.lamp.runtime.session.LoopClock;
import dev.lamp.runtime.session.PlayedFrame;
import java.util.List;
import java.util.Optional;
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
    private final ReadOnlyObjectWrapper<LatentAction> activeAction = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper seed = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper steps = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Readout> readout = new ReadOnlyObjectWrapper<>(Readout.NONE);
    private final ObjectProperty<PlayMode> mode = new SimpleObjectProperty<>(PlayMode.LIVE);
    private final ObjectProperty<Preset> preset = new SimpleObjectProperty<>(Preset.BALANCED);
    private final ObjectProperty<Problem> problem = new SimpleObjectProperty<>();

    private final KeyBindings bindings;
    private final Executor window;
    private final RandomGenerator seeds;
    private final HeldKeys held = new HeldKeys();
    private final InputLatch input = new InputLatch();
    private final FrameSlot slot = new FrameSlot();
    private final FrameMeter meter = new FrameMeter();
    private Dream dream;
    private DreamLoop loop;
    private Frame prompt;

    /**
     * @param bindings what the keys mean
     * @param window runs what the loop's thread has to tell the window
     * @param seeds where new seeds come from
     */
    public PlayModel(KeyBindings bindings, Executor window, RandomGenerator seeds) {
        this.bindings = bindings;
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
        input.idle(opened.actions().idleAction());
        loop = new DreamLoop(opened.world(), input, new Relay(), LoopClock.system(), opened.framesPerSecond());
        applySampling();
        loop.start();
        ready.set(true);
        if (prompt != null) {
            reset();
        }
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
        problem.set(null);
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

    /**
     * A key of the keyboard went down.
     *
     * @return whether the game knows the key
     */
    public boolean keyDown(String key) {
        Optional<Binding> binding = bindings.of(key);
        binding.ifPresent(known -> down("key " + key, known));
        return binding.isPresent();
    }

    /** A key of the keyboard went up; returns whether the game knows the key. */
    public boolean keyUp(String key) {
        up("key " + key);
        return bindings.of(key).isPresent();
    }

    /** The button of an action went down on the pad. */
    public void padDown(int index) {
        down("pad " + index, new Binding.Press(new LatentAction(index)));
    }

    /** The button of an action went up on the pad. */
    public void padUp(int index) {
        up("pad " + index);
    }

    /** The window lost the keyboard: nothing is held any more. */
    public void releaseAll() {
        held.clear();
        input.clear();
        activeAction.set(null);
    }

    private void down(String source, Binding binding) {
        if (!held.press(source, binding)) {
            return;
        }
        Optional<LatentAction> action = heldAction();
        if (mode.get() == PlayMode.LIVE && !paused.get()) {
            input.tap(action);
            return;
        }
        input.hold(action);
        if (mode.get() == PlayMode.TURNS && isPlaying()) {
            action.ifPresent(loop::stepOnce);
        }
    }

    private void up(String source) {
        if (held.release(source)) {
            input.hold(heldAction());
        }
    }

    private Optional<LatentAction> heldAction() {
        Optional<LatentAction> action = dream == null ? Optional.empty() : held.action(dream.actions()::nearest);
        activeAction.set(action.orElse(null));
        return action;
    }

    private boolean isPlaying() {
        return loop != null && prompt != null;
    }

    private void applyPause() {
        if (!isPlaying()) {
            return;
        }
        if (paused.get() || mode.get() == PlayMode.TURNS) {
            loop.pause();
        } else {
            loop.resume();
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

    /** The action that is being pressed; null if none is. */
    public ReadOnlyObjectProperty<LatentAction> activeActionProperty() {
        return activeAction.getReadOnlyProperty();
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
