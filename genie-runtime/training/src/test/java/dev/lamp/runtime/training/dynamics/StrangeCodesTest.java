package dev.lamp.runtime.training.dynamics;

import static dev.lamp.runtime.training.dynamics.DynamicsConfig.GRID;
import static dev.lamp.runtime.training.dynamics.DynamicsConfig.TOKENS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StrangeCodesTest {

    private static final int CODES = 500;
    private static final short GROUND = 1;
    private static final short HERO = 2;
    private static final int FRAMES = 12;
    private static final int TRIES = 40;

    @Test
    void aPlaceOfTheWorldThatStaysLooksTheSameInEveryFrame() {
        for (TokenClip clip : new TokenClip[] {room(), scroll()}) {
            for (int seed = 0; seed < TRIES; seed++) {
                TokenClip strange = strange(clip, seed);
                for (int token = TOKENS; token < clip.tokens().length; token++) {
                    assertStays(clip, strange, token / TOKENS, token % TOKENS / GRID, token % GRID);
                }
            }
        }
    }

    private static void assertStays(TokenClip clip, TokenClip strange, int frame, int row, int column) {
        int before = column + clip.camera(frame);
        if (clip.code(frame - 1, row, before, -1) == clip.code(frame, row, column, 0)) {
            assertEquals(
                    strange.code(frame - 1, row, before, -1), strange.code(frame, row, column, 0), "frame " + frame);
        }
    }

    @Test
    void theSkyIsNeverItselfEverywhereAndTheActionsStay() {
        TokenClip clip = room();
        for (int seed = 0; seed < TRIES; seed++) {
            TokenClip strange = strange(clip, seed);
            assertNotEquals(-1, Arrays.mismatch(clip.tokens(), strange.tokens()));
            assertArrayEquals(clip.actions(), strange.actions());
        }
    }

    @Test
    void theHeroKeepsHisLookMoreOftenThanNot() {
        TokenClip clip = room();
        int kept = 0;
        for (int seed = 0; seed < TRIES; seed++) {
            kept += strange(clip, seed).code(0, GRID - 3, 0, -1) == HERO ? 1 : 0;
        }
        assertTrue(kept > TRIES / 3 && kept < TRIES, kept + " of " + TRIES);
    }

    @Test
    void manyCodesAreMet() {
        Set<Short> met = new HashSet<>();
        for (int seed = 0; seed < TRIES; seed++) {
            for (short code : strange(room(), seed).tokens()) {
                met.add(code);
            }
        }
        assertTrue(met.size() > CODES / 2, met.size() + " of " + CODES);
    }

    private static TokenClip strange(TokenClip clip, int seed) {
        return StrangeCodes.of(clip, CODES, new SplittableRandom(seed));
    }

    /** A hero who walks to the right. */
    private static TokenClip room() {
        return clip(frame -> frame, column -> GROUND);
    }

    /** A hero in the middle, and ground that passes below him. */
    private static TokenClip scroll() {
        return clip(frame -> GRID / 2, column -> (short) (GROUND + 2 + column % 5));
    }

    /** Where the hero is in a frame. */
    private interface Walk {
        int column(int frame);
    }

    /** What the ground shows at a column of the world. */
    private interface Ground {
        short code(int column);
    }

    private static TokenClip clip(Walk walk, Ground ground) {
        short[] tokens = new short[FRAMES * TOKENS];
        for (int frame = 0; frame < FRAMES; frame++) {
            int camera = frame - walk.column(frame) + walk.column(0);
            for (int column = 0; column < GRID; column++) {
                tokens[frame * TOKENS + (GRID - 1) * GRID + column] = ground.code(column + camera);
                tokens[frame * TOKENS + (GRID - 2) * GRID + column] = ground.code(column + camera);
            }
            tokens[frame * TOKENS + (GRID - 3) * GRID + walk.column(frame)] = HERO;
        }
        return new TokenClip(tokens, new byte[FRAMES - 1]);
    }
}
