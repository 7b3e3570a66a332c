package dev.lamp.app.report;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.WorldState;
import dev.lamp.runtime.rollout.LabelledClip;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Dreams of a block that is moved about, right or wrong in ways that are known; they can be led along true frames. */
final class BlockWorlds implements WorldBatch {

    static final LatentAction IDLE = new LatentAction(0);

    /** Pixels of the block. */
    static final int BLOCK = 64;

    private static final int SIDE = 64;
    private static final int WIDTH = 8;
    private static final int RIGHT = 1;
    private static final int LEFT = 2;
    private static final int UP = 3;
    private static final int DOWN = 4;
    private static final int[][] MOVES = {{0, 0}, {8, 0}, {-8, 0}, {0, -8}, {0, 8}, {16, 0}, {8, -16}, {-8, -16}};

    /** The ground, and eight colours that are equally far from it. */
    private static final Palette PALETTE =
            Palette.of(0x000000, 0xA05014, 0xA01450, 0x50A014, 0x5014A0, 0x14A050, 0x1450A0, 0xB40000, 0x00B400);

    /** What can be seen of a world: where the block is, and which of eight colours it has. */
    record Block(int x, int y, int colour) {

        Block moved(int[] by) {
            return new Block(Math.floorMod(x + by[0], SIDE), Math.floorMod(y + by[1], SIDE), colour);
        }

        Frame frame() {
            byte[] pixels = new byte[SIDE * SIDE];
            for (int i = 0; i < BLOCK; i++) {
                pixels[(y + i / WIDTH) % SIDE * SIDE + (x + i % WIDTH) % SIDE] = (byte) (colour + 1);
            }
            return Frame.of(FrameSize.STANDARD, PALETTE, pixels);
        }

        /** What a frame shows; the block keeps to a lattice of its own width. */
        static Block of(Frame frame) {
            return IntStream.range(0, SIDE * SIDE / BLOCK)
                    .mapToObj(i -> new Block(i % WIDTH * WIDTH, i / WIDTH * WIDTH, 0))
                    .filter(block -> frame.index(block.x, block.y) > 0)
                    .map(block -> new Block(block.x, block.y, frame.index(block.x, block.y) - 1))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What follows from a block and an action. */
    interface Rule {
        Block next(Block block, int action);

        Rule PERFECT = (block, action) -> block.moved(MOVES[action]);

        /** Right and left are exchanged. */
        Rule SWAPPED = (block, action) ->
                block.moved(MOVES[action == RIGHT || action == LEFT ? RIGHT + LEFT - action : action]);

        /** It goes its own way, whatever is pressed. */
        Rule DEAF = (block, action) -> block.moved(new int[] {-8, -8});

        /** The actions change its colours and nothing else. */
        Rule COLOURS_ONLY = (block, action) -> new Block(block.x(), block.y(), action);
    }

    private record State(Frame frame, long seed, long steps) implements WorldState {}

    private final List<Rule> rules;
    private List<Frame> frames = List.of();

    /** @param rules one for each branch */
    BlockWorlds(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * True clips, truly labelled: a block that goes up and to the right in those of even number, down and to the left
     * in the others, so that the actions of one are all wrong in the next.
     */
    static List<LabelledClip> clips(int count, int length) {
        return IntStream.range(0, count).mapToObj(i -> clip(i, length)).toList();
    }

    private static LabelledClip clip(int number, int length) {
        int[] way = number % 2 == 0 ? new int[] {UP, RIGHT} : new int[] {DOWN, LEFT};
        List<LatentAction> actions = IntStream.range(0, length - 1)
                .mapToObj(t -> new LatentAction(way[t % way.length]))
                .toList();
        List<Frame> frames = new ArrayList<>(List.of(new Block(number * WIDTH % SIDE, 0, 0).frame()));
        actions.forEach(action -> frames.add(Rule.PERFECT
                .next(Block.of(frames.get(frames.size() - 1)), action.index())
                .frame()));
        return new LabelledClip(new Clip(frames, 15), actions, number);
    }

    @Override
    public int branches() {
        return rules.size();
    }

    @Override
    public List<Frame> reset(List<Frame> prompts, List<Long> seeds) {
        frames = List.copyOf(prompts);
        return frames;
    }

    @Override
    public List<Frame> step(List<LatentAction> actions) {
        frames = IntStream.range(0, rules.size())
                .mapToObj(i -> rules.get(i)
                        .next(Block.of(frames.get(i)), actions.get(i).index())
                        .frame())
                .toList();
        return frames;
    }

    @Override
    public void correct(List<Frame> truth) {
        frames = List.copyOf(truth);
    }

    @Override
    public List<Frame> frames() {
        return frames;
    }

    @Override
    public WorldState snapshot(int branch) {
        return new State(frames.get(branch), 0, 0);
    }

    @Override
    public void restore(int branch, WorldState state) {
        List<Frame> others = new ArrayList<>(frames);
        others.set(branch, state.frame());
        frames = List.copyOf(others);
    }

    @Override
    public void close() {}
}
