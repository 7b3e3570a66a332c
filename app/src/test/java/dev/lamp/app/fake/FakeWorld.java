package dev.lamp.app.fake;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import dev.lamp.app.library.Prompt;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.runtime.World;
import dev.lamp.runtime.WorldState;

/** A world without a model: a square that moves over the prompt as the actions say. */
public final class FakeWorld implements World {

    private static final int TILE = 4;
    private static final int HERO = 5;

    private final ActionMap map;
    private Frame prompt;
    private Frame frame;
    private int x;
    private int y;
    private long steps;
    private volatile long seed;
    private volatile boolean broken;
    private final Gate gate = new Gate();

    public FakeWorld(ActionMap map) {
        this.map = map;
    }

    /** A landscape to start from. */
    public static Frame landscape(int variant) {
        byte[] pixels = new byte[FrameSize.STANDARD.pixels()];
        for (int i = 0; i < pixels.length; i++) {
            int column = i % 64;
            int row = i / 64;
            int ground = 46 + (int) Math.round(5 * Math.sin((column + 9 * variant) / (7.0 + variant)));
            boolean star = (column * 31 + row * 57 + variant * 11) % 97 == 0;
            pixels[i] = (byte) (row / TILE * TILE > ground ? row - TILE <= ground ? 3 : 2 : star ? 6 : variant % 2);
        }
        return Frame.of(FrameSize.STANDARD, StandardPalette.PALETTE, pixels);
    }

    /** A landscape of unknown origin, as the shelf has it. */
    public static Prompt prompt(int variant) {
        return new Prompt("", "", landscape(variant));
    }

    @Override
    public Frame reset(Frame start, long newSeed) {
        prompt = start;
        seed = newSeed;
        x = 28;
        y = 36;
        steps = 0;
        frame = start;
        return frame;
    }

    @Override
    public Frame step(LatentAction action) {
        gate.pass();
        if (broken) {
            throw new IllegalStateException("this world is broken");
        }
        ActionMap.Entry entry = map.entry(action);
        x = Math.floorMod(x + (int) Math.round(entry.dx()) * TILE, 60);
        y = Math.max(0, Math.min(36, y + (int) Math.round(entry.dy()) * TILE + (entry.dy() < 0 ? 0 : TILE)));
        steps++;
        byte[] pixels = prompt.toIndices();
        for (int i = 0; i < 64; i++) {
            pixels[(y + i / 8) * 64 + Math.min(63, x + i % 8)] = (byte) (i / 8 < 3 ? 4 : HERO);
        }
        frame = Frame.of(FrameSize.STANDARD, prompt.palette(), pixels);
        return frame;
    }

    @Override
    public Frame frame() {
        return frame;
    }

    @Override
    public long steps() {
        return steps;
    }

    @Override
    public WorldState snapshot() {
        return new Moment(prompt, frame, new int[] {x, y}, steps, seed);
    }

    @Override
    public void restore(WorldState state) {
        Moment moment = (Moment) state;
        prompt = moment.prompt();
        frame = moment.frame();
        x = moment.place()[0];
        y = moment.place()[1];
        steps = moment.steps();
        seed = moment.seed();
    }

    private record Moment(Frame prompt, Frame frame, int[] place, long steps, long seed) implements WorldState {}

    /** Where every step waits while it is shut. */
    public Gate gate() {
        return gate;
    }

    /** From now on every step fails. */
    public void breakDown() {
        broken = true;
    }

    /** The seed of the last reset. */
    public long seed() {
        return seed;
    }

    @Override
    public void close() {
        frame = null;
    }
}
