package dev.lamp.runtime.compare;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.motion.Motion;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.WorldState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Worlds whose answer is known: a patterned block on a plain ground, in four looks. Its seed is the look of a branch,
 * so that a rule may tell prompts apart.
 */
final class ToyWorlds implements WorldBatch {

    /** What the actions are meant to do; the first is the idle one. */
    static final List<Motion> MEANT = List.of(
            Motion.STILL,
            new Motion(1, 0),
            new Motion(-1, 0),
            new Motion(0, -1),
            new Motion(0, 1),
            new Motion(2, 0),
            new Motion(1, -2),
            new Motion(-1, -2));

    static final Palette PALETTE = palette();

    private static final int COLOURS = 8;
    private static final int LOOKS = 4;
    private static final int CELL = 4;
    private static final int SIDE = 64;
    private static final int BLOCK = 8;
    private static final int GROUND = 7;

    /**
     * What can be seen of a toy world.
     *
     * @param look 0 to 3: its colours and pattern
     * @param tint how far the colours have been shifted, 0 to 7
     */
    record Toy(int look, int x, int y, int tint) {

        Toy moved(Motion motion) {
            return new Toy(look, x + (int) motion.dx(), y + (int) motion.dy(), tint);
        }

        Frame frame() {
            byte[] pixels = new byte[SIDE * SIDE];
            Arrays.fill(pixels, (byte) (look * COLOURS * 2));
            SplittableRandom pattern = new SplittableRandom(look);
            for (int i = 0; i < BLOCK * BLOCK; i++) {
                int colour = (pattern.nextInt(COLOURS) + tint) % COLOURS + COLOURS;
                int place = (y * CELL + i / BLOCK) * SIDE + x * CELL + i % BLOCK;
                // What leaves the picture comes in again on the other side.
                pixels[Math.floorMod(place, pixels.length)] = (byte) (look * COLOURS * 2 + colour);
            }
            return Frame.of(FrameSize.STANDARD, PALETTE, pixels);
        }
    }

    /** What follows from a toy and an action. */
    interface Rule {
        Toy next(Toy toy, int action);

        /** Every action does what it is meant to do. */
        Rule PERFECT = (toy, action) -> toy.moved(MEANT.get(action));

        /** In every second look two of the actions are exchanged. */
        Rule SWAPPED = (toy, action) -> {
            boolean swaps = toy.look() % 2 == 1 && (action == 1 || action == 2);
            return toy.moved(MEANT.get(swaps ? 3 - action : action));
        };

        /** Jumps begin on the ground only; above it they move to the side and no more. */
        Rule GROUNDED = (toy, action) -> {
            Motion meant = MEANT.get(action);
            boolean hangs = toy.y() != GROUND && meant.dy() < -1;
            return toy.moved(hangs ? new Motion(meant.dx(), 0) : meant);
        };

        /** Actions 1 and 5 do the same, but for the few times that 5 slips. */
        Rule TWO_FOR_RIGHT = (toy, action) ->
                toy.moved(action == 5 ? new Motion(1, toy.y() == GROUND - 1 ? 1 : 0) : MEANT.get(action));

        /** It moves to and fro by itself, whatever is pressed. */
        Rule DEAF = (toy, action) -> toy.moved(new Motion(toy.x() % 2 == 0 ? 1 : -1, 0));

        /** The actions change its colours and nothing else. */
        Rule COLOURS_ONLY = (toy, action) -> new Toy(toy.look(), toy.x(), toy.y(), action);
    }

    private record State(Toy toy, Frame frame, long seed, long steps) implements WorldState {}

    private final Rule rule;
    private final List<Toy> toys = new ArrayList<>();
    private final int branches;
    private long steps;

    ToyWorlds(Rule rule, int branches) {
        this.rule = rule;
        this.branches = branches;
    }

    /** Prompts of all looks, the block in the middle. */
    static List<PromptStart> prompts() {
        return IntStream.range(0, LOOKS)
                .mapToObj(look -> new PromptStart("look " + look, new Toy(look, 6, GROUND, 0).frame(), look))
                .toList();
    }

    private static Palette palette() {
        SplittableRandom random = new SplittableRandom(9);
        return Palette.of(random.ints(LOOKS * COLOURS * 2, 0, 1 << 24).toArray());
    }

    @Override
    public int branches() {
        return branches;
    }

    @Override
    public List<Frame> reset(List<Frame> prompts, List<Long> seeds) {
        toys.clear();
        seeds.forEach(seed -> toys.add(new Toy(seed.intValue(), 6, GROUND, 0)));
        steps = 0;
        return frames();
    }

    @Override
    public List<Frame> step(List<LatentAction> actions) {
        for (int i = 0; i < toys.size(); i++) {
            toys.set(i, rule.next(toys.get(i), actions.get(i).index()));
        }
        steps++;
        return frames();
    }

    @Override
    public void correct(List<Frame> frames) {
        throw new UnsupportedOperationException("a toy goes its own way");
    }

    @Override
    public List<Frame> frames() {
        return toys.stream().map(Toy::frame).toList();
    }

    @Override
    public WorldState snapshot(int branch) {
        Toy toy = toys.get(branch);
        return new State(toy, toy.frame(), toy.look(), steps);
    }

    @Override
    public void restore(int branch, WorldState state) {
        toys.set(branch, ((State) state).toy());
        steps = state.steps();
    }

    @Override
    public void close() {}
}
