package dev.lamp.runtime;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Frame;
import java.util.Collections;
import java.util.List;

/**
 * Several branches of a world that go on in step, in one graph call. Each branch gives the very frames that a
 * {@link World} of its prompt, seed and actions would give. Used by one thread at a time.
 */
public interface WorldBatch extends AutoCloseable {

    /** How many branches there are; every list below has this length. */
    int branches();

    /** Starts every branch over; branches of equal seed share their chance. */
    List<Frame> reset(List<Frame> prompts, List<Long> seeds);

    /** Goes on by one frame in every branch. */
    List<Frame> step(List<LatentAction> actions);

    /**
     * Replaces the latest frame of every branch and keeps its past: the world goes on as if it had drawn the given
     * frames itself. Evaluation leads a world along true video this way, a {@link #step} and a correction per frame.
     *
     * @throws IllegalStateException before the first reset
     */
    void correct(List<Frame> frames);

    /** The latest frame of every branch. */
    List<Frame> frames();

    /**
     * The present moment of one branch; a {@link World} of the same runtime can restore it, and the other way round.
     */
    WorldState snapshot(int branch);

    /** Puts one branch at a moment. */
    void restore(int branch, WorldState state);

    /** Puts every branch at the same moment. */
    default void fork(WorldState state) {
        for (int branch = 0; branch < branches(); branch++) {
            restore(branch, state);
        }
    }

    /** Starts every branch over from one prompt with one seed. */
    default List<Frame> reset(Frame prompt, long seed) {
        return reset(Collections.nCopies(branches(), prompt), Collections.nCopies(branches(), seed));
    }

    @Override
    void close();
}
