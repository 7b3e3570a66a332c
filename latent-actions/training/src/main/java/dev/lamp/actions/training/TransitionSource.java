package dev.lamp.actions.training;

import dev.lamp.actions.motion.DominantMotion;
import dev.lamp.assets.video.Clip;
import dev.lamp.tokenizer.training.loop.MixedSeed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * Picks transitions from an endless stream of clips. Batch i depends on i only. It is given clips, so controls cannot
 * reach it.
 *
 * <p>Half of what a moving camera saw is shown as a still one would have seen it. The encoder, which sees motion
 * relative to the world, cannot tell, so an action comes to mean the same under both cameras. Some of what a still
 * camera saw is moved to the left or right until what changes is at the edge of the picture.
 *
 * @param clips makes the clip of a seed; called by several threads
 * @param firstSeed seed of the first clip
 * @param clipsPerBatch how many clips a batch is taken from, 1 or more
 * @param perClip how many transitions of a clip are used at most, 1 or more
 */
public record TransitionSource(LongFunction<Clip> clips, long firstSeed, int clipsPerBatch, int perClip) {

    /** Share of the transitions without any change that are used: they teach little. */
    private static final double STILL_SHARE = 0.3;

    /** Share of a still camera's transitions that are moved to an edge, where figures are rare. */
    private static final double EDGE_SHARE = 0.25;

    public TransitionSource {
        if (clipsPerBatch < 1 || perClip < 1) {
            throw new IllegalArgumentException(
                    "expected at least one clip and one transition, found " + clipsPerBatch + " and " + perClip);
        }
    }

    /** The transitions of batch i: usually {@code clipsPerBatch * perClip}, fewer where little happens. */
    public List<CellTransition> transitions(long i) {
        List<CellTransition> picked = new ArrayList<>();
        for (int c = 0; c < clipsPerBatch; c++) {
            long seed = firstSeed + i * clipsPerBatch + c;
            picked.addAll(pick(CellTransition.of(clips.apply(seed)), new Random(MixedSeed.of(seed))));
        }
        return picked;
    }

    /** Batch i, ready for the networks. */
    public TransitionBatch batch(long i) {
        return TransitionBatch.of(transitions(i));
    }

    /** Prefers transitions that move differently, or after other motions, so that rare ones are not drowned. */
    private List<CellTransition> pick(List<CellTransition> all, Random random) {
        List<CellTransition> order = new ArrayList<>(all);
        Collections.shuffle(order, random);
        order.removeIf(transition -> !isUseful(transition, random));
        List<CellTransition> picked = new ArrayList<>();
        List<CellTransition> others = new ArrayList<>();
        Set<List<Integer>> motions = new HashSet<>();
        for (CellTransition transition : order) {
            boolean isNew = motions.add(List.of(
                    DominantMotion.between(transition.before(), transition.now()),
                    DominantMotion.between(transition.now(), transition.after())));
            (isNew ? picked : others).add(transition);
        }
        picked.addAll(others);
        return picked.subList(0, Math.min(perClip, picked.size())).stream()
                .map(transition -> seenOtherwise(transition, random))
                .toList();
    }

    /** Some of a moving camera's as a still one saw them, some of a still one's where the picture ends. */
    private static CellTransition seenOtherwise(CellTransition transition, Random random) {
        if (transition.panning()) {
            return random.nextBoolean() ? transition.steadied() : transition;
        }
        return random.nextDouble() < EDGE_SHARE ? transition.atEdge(random.nextBoolean()) : transition;
    }

    private static boolean isUseful(CellTransition transition, Random random) {
        int changes = transition.changes();
        return !CellTransition.isCut(changes) && (changes > 0 || random.nextDouble() < STILL_SHARE);
    }
}
