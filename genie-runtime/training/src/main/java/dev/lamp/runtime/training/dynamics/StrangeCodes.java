package dev.lamp.runtime.training.dynamics;

import static dev.lamp.runtime.training.dynamics.DynamicsConfig.GRID;
import static dev.lamp.runtime.training.dynamics.DynamicsConfig.TOKENS;

import dev.lamp.tokenizer.training.loop.MixedSeed;
import java.util.function.IntPredicate;
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
    private final long salt;

    private StrangeCodes(TokenClip clip, int codes, RandomGenerator random) {
        this.clip = clip;
        this.codes = codes;
        this.looks = looks(random);
        this.others = draw(codes, random);
        this.patches = draw(1 + random.nextInt(MOST_PATCHES), random);
        this.kinds = patches.length + random.nextInt(patches.length * MOST_PLAIN + 1);
        this.side = 1 + random.nextInt(WIDEST_PATCH);
        this.salt = random.nextLong();
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
        int column = Math.floorDiv(token % GRID + clip.places().left()[token / TOKENS], side);
        int row = token % TOKENS / GRID / side;
        long place = ((long) column * GRID + row) * codes + code;
        return (int) Math.floorMod(MixedSeed.of(place ^ salt), (long) kinds);
    }

    /** The commonest code, which is the sky as a rule, never keeps its look. */
    private Look[] looks(RandomGenerator random) {
        int[] seen = count(token -> true);
        int[] passing = count(token -> clip.places().usual()[token] != clip.tokens()[token]);
        Look figures = random.nextDouble() < FIGURES_STAY ? Look.OWN : Look.OTHER;
        double strangeness = random.nextDouble();
        Look[] drawn = new Look[codes];
        int commonest = 0;
        for (int code = 0; code < codes; code++) {
            boolean figure = passing[code] > PASSING * seen[code];
            drawn[code] = figure ? figures : random.nextDouble() < strangeness ? strange(random) : Look.OWN;
            commonest = seen[code] > seen[commonest] ? code : commonest;
        }
        drawn[commonest] = strange(random);
        return drawn;
    }

    private static Look strange(RandomGenerator random) {
        return random.nextBoolean() ? Look.OTHER : Look.PATCHWORK;
    }

    /** How often each code occurs at some of the tokens. */
    private int[] count(IntPredicate counted) {
        int[] counts = new int[codes];
        for (int token = 0; token < clip.tokens().length; token++) {
            counts[clip.tokens()[token]] += counted.test(token) ? 1 : 0;
        }
        return counts;
    }

    private short[] draw(int count, RandomGenerator random) {
        short[] drawn = new short[count];
        for (int i = 0; i < count; i++) {
            drawn[i] = (short) random.nextInt(codes);
        }
        return drawn;
    }
}
