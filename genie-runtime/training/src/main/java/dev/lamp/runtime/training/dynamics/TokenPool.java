package dev.lamp.runtime.training.dynamics;

import dev.lamp.assets.video.Clip;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;
import java.util.random.RandomGenerator;

/**
 * Encoded clips to draw windows from. Reading the action off a frame costs about as much as learning from it, so a clip
 * is encoded once and used many times: a background thread fills the pool from consecutive seeds, first in a hurry,
 * then at a slow pace, replacing the oldest clips once the pool is full, so that the data never ends.
 *
 * <p>Safe for use by many reading threads.
 */
public final class TokenPool implements AutoCloseable {

    private static final int CHUNK = 8;

    private final LongFunction<Clip> clips;
    private final ClipEncoder encoder;
    private final TokenClip[] slots;
    private final int enough;
    private final long refreshMillis;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private final Thread thread;
    private volatile int filled;
    private volatile boolean closed;

    /**
     * Starts filling.
     *
     * @param clips makes the clip of a seed
     * @param firstSeed seed of the first clip; the next ones follow
     * @param size clips held
     * @param enough clips after which reading may begin
     * @param refreshMillis pause between two chunks of fresh clips once there are enough
     */
    public TokenPool(
            LongFunction<Clip> clips, ClipEncoder encoder, long firstSeed, int size, int enough, long refreshMillis) {
        this.clips = clips;
        this.encoder = encoder;
        this.slots = new TokenClip[size];
        this.enough = Math.min(enough, size);
        this.refreshMillis = refreshMillis;
        this.thread = new Thread(() -> fill(firstSeed), "token-pool");
        thread.setDaemon(true);
        thread.start();
    }

    /** A clip picked at random; waits until there are enough. */
    public TokenClip pick(RandomGenerator random) {
        awaitReady();
        synchronized (slots) {
            return slots[random.nextInt(filled)];
        }
    }

    /** How many clips the pool holds. */
    public int size() {
        return filled;
    }

    private void awaitReady() {
        try {
            ready.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for clips", e);
        }
        if (failure.get() != null) {
            throw new IllegalStateException("clips could not be encoded", failure.get());
        }
    }

    private void fill(long firstSeed) {
        try {
            int next = 0;
            for (long seed = firstSeed; !closed; seed += CHUNK) {
                for (TokenClip clip : encoder.encode(chunk(seed))) {
                    put(next++ % slots.length, clip);
                }
                if (filled >= enough) {
                    ready.countDown();
                    Thread.sleep(refreshMillis);
                }
            }
        } catch (RuntimeException e) {
            failure.set(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ready.countDown();
        }
    }

    private List<Clip> chunk(long seed) {
        List<Clip> chunk = new ArrayList<>();
        for (int i = 0; i < CHUNK; i++) {
            chunk.add(clips.apply(seed + i));
        }
        return chunk;
    }

    private void put(int slot, TokenClip clip) {
        synchronized (slots) {
            slots[slot] = clip;
            filled = Math.max(filled, slot + 1);
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
