package dev.lamp.runtime.training.dynamics;

import static dev.lamp.runtime.training.dynamics.DynamicsConfig.GRID;
import static dev.lamp.runtime.training.dynamics.DynamicsConfig.TOKENS;

import java.util.random.RandomGenerator;

/**
 * Shows a clip in other codes than its own, as far from the generated worlds as pictures from elsewhere are: the same
 * happens in it, but the sky is a patchwork, and platforms, or the hero himself, are of codes that no generated world
 * shows. So what a place shows is learned to stay whatever it is, and most codes of the codebook are met at all.
 *
 * <p>Every code keeps its look, or takes another everywhere, or another at each place of the world; the same one
 * whenever the place shows it.
 */
final class StrangeCodes {

    /** Share of a code's occurrences beside what the place usually shows from which on it belongs to a figure. */
    private static final double PASSING = 0.3;
    /** Chance that figures keep their codes. */
    private static final double FIGURES_STAY = 0.6;
    /** Most codes in a patchwork. */
    private static final int MOST_PATCHES = 60;
    /** Most places that keep their look for each one of a patchwork that does not. */
    private static final int MOST_PLAIN = 5;
    /** Most places side by side with one code of it. */
    private static final int WIDEST_PATCH = 3;

    private enum Look {
        OWN,
        OTHER,
        PATCHWORK
    }

    private final TokenClip clip;
    private final int codes;
    private final Look[] looks;
    private final short[] others;
    private final short[] patches;
    private final int kinds;
    private final int side;
    private final int salt;

    private StrangeCodes(TokenClip clip, int codes, RandomGenerator random) {
        this.clip = clip;
        this.codes = codes;
        this.looks = looks(random);
        this.others = draw(codes, random);
        this.patches = draw(1 + random.nextInt(MOST_PATCHES), random);
        this.kinds = patches.length + random.nextInt(patches.length * MOST_PLAIN + 1);
        this.side = 1 + random.nextInt(WIDEST_PATCH);
        this.salt = random.nextInt();
    }

    /**
     * The clip as it would be in other codes.
     *
     * @param codes of the codebook
     */
    static TokenClip of(TokenClip clip, int codes, RandomGenerator random) {
        StrangeCodes strange = new StrangeCodes(clip, codes, random);
        short[] tokens = new short[clip.tokens().length];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = strange.shown(clip.tokens()[i], i);
        }
        return clip.showing(tokens);
    }

    private short shown(short code, int token) {
        return switch (looks[code]) {
            case OWN -> code;
            case OTHER -> others[code];
            case PATCHWORK -> {
                int patch = patch(code, token);
                yield patch < patches.length ? patches[patch] : code;
            }
        };
    }

    /** Which of the patches a place of the world shows in a code's stead, if it is one of those that there are. */
    private int patch(int code, int token) {
        int column = token % GRID + clip.places().left()[token / TOKENS];
        int row = token % TOKENS / GRID;
        int hash = (Math.floorDiv(column, side) * 31 + row / side) * 0x9E3779B1 + code * 0x85EBCA6B + salt;
        hash = (hash ^ hash >>> 15) * 0x2C1B3C6D;
        return Math.floorMod(hash ^ hash >>> 13, kinds);
    }

    /** The commonest code, which is the sky as a rule, never keeps its look. */
    private Look[] looks(RandomGenerator random) {
        int[] seen = new int[codes];
        int[] passing = new int[codes];
        for (int i = 0; i < clip.tokens().length; i++) {
            short code = clip.tokens()[i];
            seen[code]++;
            passing[code] += clip.places().usual()[i] == code ? 0 : 1;
        }
        boolean figuresStay = random.nextDouble() < FIGURES_STAY;
        double strangeness = random.nextDouble();
        Look[] drawn = new Look[codes];
        int commonest = 0;
        for (int code = 0; code < codes; code++) {
            boolean figure = passing[code] > PASSING * seen[code];
            if (figure) {
                drawn[code] = figuresStay ? Look.OWN : Look.OTHER;
            } else {
                double lot = random.nextDouble();
                drawn[code] = lot >= strangeness ? Look.OWN : lot < strangeness / 2 ? Look.OTHER : Look.PATCHWORK;
            }
            commonest = seen[code] > seen[commonest] ? code : commonest;
        }
        drawn[commonest] = Look.values()[random.nextInt(1, Look.values().length)];
        return drawn;
    }

    private short[] draw(int count, RandomGenerator random) {
        short[] drawn = new short[count];
        for (int i = 0; i < count; i++) {
            drawn[i] = (short) random.nextInt(codes);
        }
        return drawn;
    }
}
