package dev.lamp.app.play;

import dev.lamp.actions.LatentAction;
import dev.lamp.app.record.Moment;
import dev.lamp.app.record.Timeline;
import dev.lamp.app.record.WorldFile;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.dynamics.SamplingOptions;
import dev.lamp.runtime.session.DreamLoop;
import dev.lamp.runtime.session.FrameTimes;
import dev.lamp.runtime.session.InputSnapshot;
import dev.lamp.runtime.session.LoopClock;
import dev.lamp.runtime.session.PlayedFrame;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A dream being played, and the timeline of what was played. Its methods are for the window's thread and return at
 * once; the work is done on the thread of the {@link DreamLoop}, which alone touches the world. Owns the dream.
 */
final class DreamSession implements AutoCloseable {
    private static final List<LatentAction> EVERY_ACTION =
            IntStream.range(0, LatentAction.COUNT).mapToObj(LatentAction::new).toList();

    private final Dream dream;
    private final DreamLoop loop;
    private final Timeline timeline = new Timeline();
    private final AtomicReference<Shown> fresh = new AtomicReference<>();
    private final AtomicReference<Moment> wanted = new AtomicReference<>();
    private final AtomicReference<Replay> replaying = new AtomicReference<>();
    private final FrameMeter meter = new FrameMeter();
    private volatile boolean asksConfidence;
    private volatile boolean over;

    // For the loop's thread alone.
    private final Tape tape;
    private WorldBatch choices;
    private SamplingOptions choicesSampling;

    /**
     * @param dream closed in the end
     * @param input what a beat asks for
     * @param failed told on the loop's thread when the world cannot go on
     */
    DreamSession(Dream dream, Supplier<InputSnapshot> input, Consumer<RuntimeException> failed) {
        this.dream = dream;
        tape = new Tape(dream, timeline);
        loop = new DreamLoop(dream.world(), input, new Relay(failed), LoopClock.system(), rate(dream));
        loop.start();
    }

    /** The rate the world was learned at, as far as the loop goes. */
    private static int rate(Dream dream) {
        return Math.max(DreamLoop.MIN_RATE, Math.min(DreamLoop.MAX_RATE, dream.framesPerSecond()));
    }

    private final class Relay implements DreamLoop.Listener {
        private final Consumer<RuntimeException> failed;

        Relay(Consumer<RuntimeException> failed) {
            this.failed = failed;
        }

        @Override
        public void played(PlayedFrame played) {
            long began = System.nanoTime();
            if (played.action().isPresent()) {
                meter.count();
                tape.played(played.action().get(), played.frame());
            } else {
                tape.started(played.frame());
            }
            show(played, System.nanoTime() - began);
        }

        @Override
        public void failed(RuntimeException error) {
            if (!over) {
                failed.accept(error);
            }
        }
    }

    private void show(PlayedFrame played, long keptNanos) {
        Optional<float[]> confidence = asksConfidence && !isReplaying() ? tape.confidence() : Optional.empty();
        fresh.set(new Shown(played, confidence, keptNanos, System.nanoTime()));
    }

    /** The latest frame, if it has not been fetched before. */
    Optional<Shown> fetch() {
        return Optional.ofNullable(fresh.getAndSet(null));
    }

    Timeline timeline() {
        return timeline;
    }

    /** Name and identity of what dreams. */
    Dream dream() {
        return dream;
    }

    String device() {
        return dream.device();
    }

    int trainedRate() {
        return rate(dream);
    }

    /** How fast it goes, at a measured rate. */
    Readout readout(double framesPerSecond) {
        FrameTimes.Summary times = loop.times();
        return new Readout(framesPerSecond, times.p50Millis(), times.p99Millis());
    }

    FrameMeter meter() {
        return meter;
    }

    /** Whether frames should come with the model's confidence; the frame at hand comes again if no other follows. */
    void askConfidence(boolean asked) {
        asksConfidence = asked;
        if (asked && loop.isPaused()) {
            loop.order(world -> timeline.now().ifPresent(this::show));
        }
    }

    /** Starts over from a prompt; the timeline is forgotten. */
    void start(Frame prompt, long seed) {
        wanted.set(null);
        replaying.set(null);
        loop.reset(prompt, seed);
    }

    void run(boolean running) {
        if (running) {
            loop.resume();
        } else {
            loop.pause();
        }
    }

    void rate(int framesPerSecond) {
        loop.rate(framesPerSecond);
    }

    /** One frame with an action, whether running or not. */
    void step(LatentAction action) {
        loop.stepOnce(action);
    }

    /** Changes how frames are drawn from here on. */
    void tune(SamplingOptions options) {
        loop.order(world -> tape.tune(options));
    }

    /** Goes to a moment of the timeline; of several wishes in a row, the last one counts. */
    void go(Moment moment) {
        wanted.set(moment);
        loop.order(world -> {
            Moment target = wanted.get();
            if (target != null) {
                boolean arrived = tape.go(target);
                // What is shown while the player looks for a moment would not be looked at.
                wanted.compareAndSet(target, null);
                if (arrived) {
                    show(target);
                }
            }
        });
    }

    /** Whether the world is still on its way to a moment. */
    boolean isSeeking() {
        return wanted.get() != null;
    }

    private void show(Moment moment) {
        show(new PlayedFrame(moment.frame(), moment.step(), Optional.empty(), 0), 0);
    }

    /**
     * Plays a world file again from its prompt, and stays at the moment that it calls the present.
     *
     * @param progress told on the loop's thread after each step how many are done, and all of them at the end
     */
    void replay(WorldFile world, IntConsumer progress) {
        Replay replay = new Replay(world);
        replaying.set(replay);
        wanted.set(null);
        loop.order(target -> {
            Frame first = target.reset(world.prompt(), world.seed());
            replay.begin(tape.started(first));
            replayOn(replay, progress);
        });
    }

    private void replayOn(Replay replay, IntConsumer progress) {
        loop.order(world -> {
            if (replaying.get() != replay) {
                return;
            }
            Moment moment = replay.next(tape);
            if (moment == null) {
                replaying.set(null);
                timeline.now().ifPresent(this::show);
                progress.accept(Integer.MAX_VALUE);
            } else {
                show(moment);
                progress.accept(replay.done());
                replayOn(replay, progress);
            }
        });
    }

    /** Stays at the moment that a replay has come to. */
    void stopReplay() {
        replaying.set(null);
    }

    boolean isReplaying() {
        return replaying.get() != null;
    }

    /**
     * Makes the next frame for each of the eight actions, in one call.
     *
     * @param then told on the loop's thread: the present moment, and its frames in the order of the actions
     */
    void lookAhead(BiConsumer<Moment, List<Frame>> then) {
        loop.order(world -> {
            Optional<Moment> now = timeline.now();
            if (now.isPresent() && wanted.get() == null) {
                WorldBatch batch = choices();
                batch.fork(world.snapshot());
                then.accept(now.get(), batch.step(EVERY_ACTION));
            }
        });
    }

    private WorldBatch choices() {
        SamplingOptions sampling = tape.sampling();
        if (choices == null || !sampling.equals(choicesSampling)) {
            closeChoices();
            choices = dream.batch(LatentAction.COUNT, sampling);
            choicesSampling = sampling;
        }
        return choices;
    }

    private void closeChoices() {
        if (choices != null) {
            choices.close();
            choices = null;
        }
    }

    /** Lets somebody else close a session that nobody plays any more, if there is one: closing waits for its frame. */
    static void end(DreamSession session, Executor closer) {
        if (session != null) {
            session.over = true;
            session.loop.pause();
            closer.execute(session::close);
        }
    }

    /** Ends the loop, then the dream. */
    @Override
    public void close() {
        loop.close();
        closeChoices();
        dream.close();
    }
}
