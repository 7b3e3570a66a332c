package dev.lamp.runtime.session;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.World;
import dev.lamp.runtime.WorldState;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Plays a world at a fixed rate on a thread of its own, {@code dream-loop}, which alone touches the world while the
 * loop lives: each beat reads the input, makes one frame and puts it in the slot. A beat that comes late is not made up
 * for. Starts paused. All methods may be called from any thread and return at once, but {@link #close}, which waits for
 * the frame that is being made. The loop does not close the world.
 */
public final class DreamLoop implements AutoCloseable {

    /** Slowest and fastest rate, frames per second. */
    public static final int MIN_RATE = 5;

    public static final int MAX_RATE = 30;

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int TIMED_FRAMES = 512;

    /** Who is told about what the loop does; called on the loop's thread. */
    public interface Listener {

        /** A frame is ready: the first after a reset or restore, or one that an action led to. */
        void played(PlayedFrame frame);

        /** The world failed; the loop has paused itself. An {@link Error} comes as the cause of the exception. */
        void failed(RuntimeException error);
    }

    private final World world;
    private final Supplier<InputSnapshot> input;
    private final Listener listener;
    private final LoopClock clock;
    private final FrameTimes times = new FrameTimes(TIMED_FRAMES);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<Consumer<World>> orders = new ArrayDeque<>();
    private final Thread thread = new Thread(this::run, "dream-loop");
    private int rate;
    private boolean paused = true;
    private boolean closed;

    /**
     * Makes a loop; {@link #start} sets it going.
     *
     * @param rate frames per second, {@link #MIN_RATE} to {@link #MAX_RATE}
     */
    public DreamLoop(World world, Supplier<InputSnapshot> input, Listener listener, LoopClock clock, int rate) {
        this.world = Objects.requireNonNull(world, "world");
        this.input = Objects.requireNonNull(input, "input");
        this.listener = Objects.requireNonNull(listener, "listener");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.rate = checkRate(rate);
        thread.setDaemon(true);
    }

    /** A loop by this machine's clock that puts every frame in a slot and rethrows failures on its own thread. */
    public static DreamLoop into(FrameSlot slot, World world, Supplier<InputSnapshot> input, int rate) {
        return new DreamLoop(world, input, new SlotListener(slot), LoopClock.system(), rate);
    }

    private record SlotListener(FrameSlot slot) implements Listener {

        @Override
        public void played(PlayedFrame frame) {
            slot.put(frame);
        }

        @Override
        public void failed(RuntimeException error) {
            throw error;
        }
    }

    /** Starts the thread; once only. */
    public void start() {
        thread.start();
    }

    /** Starts the world over at the next beat; a running loop goes on, a paused one stays paused. */
    public void reset(Frame prompt, long seed) {
        order(target -> first(target.reset(prompt, seed)));
    }

    /** Has the loop's thread look at the world, such as taking a snapshot, between two frames. */
    public void order(Consumer<World> action) {
        locked(() -> orders.add(action));
    }

    /** Makes one frame now with an action, whether paused or not. */
    public void stepOnce(LatentAction action) {
        order(target -> beat(action));
    }

    public void pause() {
        locked(() -> paused = true);
    }

    public void resume() {
        locked(() -> paused = false);
    }

    public boolean isPaused() {
        return read(() -> paused);
    }

    /** Sets the rate in frames per second. */
    public void rate(int framesPerSecond) {
        checkRate(framesPerSecond);
        locked(() -> rate = framesPerSecond);
    }

    public int rate() {
        return read(() -> rate);
    }

    /** How long the latest frames took to make, waiting left out. */
    public FrameTimes.Summary times() {
        return times.summary();
    }

    /** Goes back to a moment; a running loop goes on from there. */
    public void restore(WorldState state) {
        order(target -> {
            target.restore(state);
            first(target.frame());
        });
    }

    private void first(Frame frame) {
        listener.played(new PlayedFrame(frame, world.steps(), Optional.empty(), 0));
    }

    /** Stops after the frame that is being made and waits for that. */
    @Override
    public void close() {
        locked(() -> closed = true);
        if (Thread.currentThread() == thread) {
            return;
        }
        ThreadEnd.await(thread);
    }

    /** What to do next: a beat, or something that was ordered. */
    private record Work(Consumer<World> action, boolean isBeat) {}

    private void run() {
        long due = clock.nanoTime();
        for (Optional<Work> work = nextWork(due); work.isPresent(); work = nextWork(due)) {
            if (work.get().isBeat()) {
                due = nextBeat(due, clock.nanoTime());
            }
            try {
                work.get().action().accept(world);
            } catch (RuntimeException e) {
                fail(e);
            } catch (Error e) {
                fail(new IllegalStateException(e.toString(), e));
            }
        }
    }

    private void fail(RuntimeException error) {
        pause();
        listener.failed(error);
    }

    /** One period after the last beat was due; after a pause or a hold-up of a whole period, one period from now. */
    private long nextBeat(long due, long now) {
        long period = NANOS_PER_SECOND / rate();
        return due + period - now >= 0 ? due + period : now + period;
    }

    /** Waits for an order or for the next beat; empty once closed. */
    private Optional<Work> nextWork(long due) {
        lock.lock();
        try {
            while (!closed) {
                Consumer<World> order = orders.poll();
                if (order != null) {
                    return Optional.of(new Work(order, false));
                }
                long wait = due - clock.nanoTime();
                if (paused) {
                    changed.await();
                } else if (wait > 0) {
                    clock.await(changed, wait);
                } else {
                    return Optional.of(new Work(target -> beat(input.get().action()), true));
                }
            }
        } catch (InterruptedException e) {
            closed = true;
        } finally {
            lock.unlock();
        }
        return Optional.empty();
    }

    private void beat(LatentAction action) {
        long began = clock.nanoTime();
        Frame frame = world.step(action);
        long nanos = clock.nanoTime() - began;
        times.add(nanos);
        listener.played(new PlayedFrame(frame, world.steps(), Optional.of(action), nanos));
    }

    private static int checkRate(int rate) {
        if (rate < MIN_RATE || rate > MAX_RATE) {
            throw new IllegalArgumentException(
                    "expected a rate of " + MIN_RATE + " to " + MAX_RATE + " frames per second, found " + rate);
        }
        return rate;
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private <T> T read(Supplier<T> value) {
        lock.lock();
        try {
            return value.get();
        } finally {
            lock.unlock();
        }
    }
}
