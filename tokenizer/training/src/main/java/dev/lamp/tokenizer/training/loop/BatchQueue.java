package dev.lamp.tokenizer.training.loop;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;

/**
 * Makes batches ahead of their use on several threads. Batch i depends on i only and batches come out in order, so
 * training is the same for any number of threads. At most {@code ahead} batches wait.
 *
 * <p>One thread takes; {@link #close} stops the makers.
 *
 * @param <T> a batch
 */
public final class BatchQueue<T> implements AutoCloseable {

    private final LongFunction<? extends T> maker;
    private final ExecutorService threads;
    private final Deque<Future<T>> waiting = new ArrayDeque<>();
    private long next;

    /**
     * Starts making batches.
     *
     * @param maker makes batch i, called by several threads at once
     * @param first index of the first batch
     * @param threads how many threads make batches, 1 or more
     * @param ahead how many batches may wait or be in the making, 1 or more
     */
    public BatchQueue(LongFunction<? extends T> maker, long first, int threads, int ahead) {
        if (threads < 1 || ahead < 1) {
            throw new IllegalArgumentException(
                    "expected at least one thread and one batch ahead, found " + threads + " and " + ahead);
        }
        this.maker = maker;
        this.next = first;
        AtomicInteger count = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "batch-maker-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        for (int i = 0; i < ahead; i++) {
            order();
        }
    }

    /**
     * Waits for the next batch.
     *
     * @throws IllegalStateException if its making failed or the thread was interrupted
     */
    public T take() {
        Future<T> batch = waiting.remove();
        order();
        try {
            return batch.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a batch could not be made: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a batch", e);
        }
    }

    /** Index of the batch that {@link #take} gives next; start there after a restart. */
    public long position() {
        return next - waiting.size();
    }

    private void order() {
        long index = next++;
        waiting.add(threads.submit(() -> maker.apply(index)));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        waiting.clear();
    }
}
