package dev.lamp.assets.platformer;

import java.util.Arrays;
import java.util.Deque;

/** Breadth-first search over the hero's states, with the game's own physics, in a stretch of level around the hero. */
final class PathFinder {

    private static final int REACH = 12;
    private static final int SPAN = 2 * REACH + 1;
    private static final int MOTIONS = 6;
    private static final int STATES = SPAN * Level.HEIGHT * MOTIONS;
    private static final int MAX_DEPTH = 30;
    private static final int NONE = -1;

    private final Level level;
    private final Platformer game;
    private final Dice dice;
    private final int origin;
    private final short[] parent = new short[STATES];
    private final byte[] control = new byte[STATES];
    private final byte[] depth = new byte[STATES];
    private final short[] found = new short[STATES];
    private int count;

    PathFinder(Platformer game, Dice dice) {
        this.level = game.level();
        this.game = game;
        this.dice = dice;
        this.origin = game.hero().x() - REACH;
        search();
    }

    private void search() {
        Arrays.fill(parent, (short) NONE);
        int start = pack(game.hero().x(), game.hero().y(), game.hero().displacement());
        found[count++] = (short) start;
        parent[start] = (short) start;
        int first = dice.below(Controls.values().length);
        for (int next = 0; next < count; next++) {
            int state = found[next];
            if (depth[state] < MAX_DEPTH) {
                expand(state, first);
            }
        }
    }

    private void expand(int state, int first) {
        int x = column(state);
        int y = row(state);
        for (int i = 0; i < 8; i++) {
            Controls pressed = Controls.values()[(first + i) & 7];
            int dy = Physics.vertical(level, x, y, motion(state), pressed);
            int newX = x + Physics.horizontal(level, x, y + dy, pressed.horizontal());
            if (newX < origin || newX >= origin + SPAN) {
                continue;
            }
            int to = pack(newX, y + dy, dy);
            if (parent[to] == NONE) {
                parent[to] = (short) state;
                control[to] = (byte) pressed.ordinal();
                depth[to] = (byte) (depth[state] + 1);
                found[count++] = (short) to;
            }
        }
    }

    /** Number of different states found. */
    int reachable() {
        return count;
    }

    /** True if the hero can stand at a cell. */
    boolean reaches(int x, int y) {
        return x >= origin && x < origin + SPAN && level.standing(x, y) && parent[pack(x, y, 0)] != NONE;
    }

    /** A place worth going to: often a coin or the end of a ladder; -1 if the hero is stuck. */
    int choose() {
        int wish = dice.below(10);
        int best = NONE;
        for (int tries = 0; tries < 60; tries++) {
            int state = found[dice.below(count)];
            int x = column(state);
            int y = row(state);
            if (depth[state] < 2 || !level.standing(x, y)) {
                continue;
            }
            boolean wanted = wish < 3 ? atCoin(x, y) : wish < 8 ? ladderEnd(x, y) : depth[state] > 6;
            if (wanted) {
                return state;
            }
            best = state;
        }
        return best;
    }

    private boolean atCoin(int x, int y) {
        for (int i = 0; i < level.coins().size(); i++) {
            Place coin = level.coins().get(i);
            if (!game.taken(i) && (coin.x() - x | coin.y() - y | 1) == 1) {
                return true;
            }
        }
        return false;
    }

    private boolean ladderEnd(int x, int y) {
        return level.ladderRow(x, y + 2) && !level.onLadder(x, y) || level.onLadder(x, y) && !level.ladderRow(x, y + 2);
    }

    /** Adds the controls that lead to a state. */
    void pathTo(int goal, Deque<Controls> plan) {
        int state = goal;
        while (depth[state] > 0) {
            plan.addFirst(Controls.values()[control[state]]);
            state = parent[state];
        }
    }

    private int pack(int x, int y, int displacement) {
        int motion = level.standing(x, y) ? 0 : displacement;
        return ((x - origin) * Level.HEIGHT + y) * MOTIONS + motion - Physics.JUMP;
    }

    private int column(int state) {
        return origin + state / (Level.HEIGHT * MOTIONS);
    }

    private int row(int state) {
        return state / MOTIONS % Level.HEIGHT;
    }

    private int motion(int state) {
        return state % MOTIONS + Physics.JUMP;
    }
}
