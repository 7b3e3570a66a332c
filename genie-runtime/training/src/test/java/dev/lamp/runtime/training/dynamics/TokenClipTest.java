package dev.lamp.runtime.training.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TokenClipTest {

    private static final int SKY = 0;
    private static final int COIN = 4;
    private static final int HERO = 7;
    private static final int FRAMES = 30;

    @Test
    void whereACoinWasTakenIsNewForGood() {
        TokenClip clip = shown(frame -> frame < 5 ? COIN : frame < 7 ? HERO : SKY);
        assertEquals(7, onlyNewFrame(clip));
    }

    @Test
    void whatAFigureOfTheFirstFrameUncoversIsNewForGood() {
        assertEquals(3, onlyNewFrame(shown(frame -> frame < 3 ? HERO : SKY)));
    }

    @Test
    void whoPassesIsNotNewForGoodAndNeitherIsWhatIsBehindHim() {
        TokenClip clip = shown(frame -> frame == 5 || frame == 6 ? HERO : SKY);
        for (int frame = 1; frame < FRAMES; frame++) {
            assertFalse(clip.isNewForGood(frame, 0, 0), "frame " + frame);
        }
        assertTrue(clip.stirs(5, 0, 0));
    }

    private static int onlyNewFrame(TokenClip clip) {
        int found = -1;
        for (int frame = 1; frame < FRAMES; frame++) {
            if (clip.isNewForGood(frame, 0, 0)) {
                assertEquals(-1, found, "one frame only");
                found = frame;
            }
        }
        return found;
    }

    /** Which code the first place shows in a frame. */
    private interface Film {
        int code(int frame);
    }

    /** Sky, but for the first place. */
    private static TokenClip shown(Film film) {
        short[] tokens = new short[FRAMES * DynamicsConfig.TOKENS];
        for (int frame = 0; frame < FRAMES; frame++) {
            tokens[frame * DynamicsConfig.TOKENS] = (short) film.code(frame);
        }
        return new TokenClip(tokens, new byte[FRAMES - 1]);
    }
}
