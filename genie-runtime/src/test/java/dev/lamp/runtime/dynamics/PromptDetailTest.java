package dev.lamp.runtime.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import dev.lamp.tokenizer.TokenGrid;
import org.junit.jupiter.api.Test;

/** A frame of 6 x 2 patches of 2 x 2 pixels; the decoder draws every token in colour 0. */
class PromptDetailTest {

    private static final int COLUMNS = 6;
    private static final FrameSize SIZE = new FrameSize(2 * COLUMNS, 4);
    private static final Palette PALETTE = Palette.of(new int[64]);
    /** Ground that looks different in every place, a figure of two patches that look alike everywhere, and the sky. */
    private static final TokenGrid PROMPT = grid(1, 2, 8, 9, 1, 1, 5, 5, 5, 6, 5, 7);

    private final Frame drawn = drawn();
    private final PromptDetail detail = PromptDetail.of(drawn, PROMPT);

    @Test
    void thePromptIsShownAsItWasDrawn() {
        assertEquals(drawn, shown(detail, PROMPT));
    }

    @Test
    void aTokenThatHadOneLookKeepsItWhereverItGoes() {
        Frame shown = shown(detail, grid(1, 2, 1, 8, 9, 1, 5, 5, 5, 6, 5, 7));
        assertEquals(look(drawn, 2), look(shown, 3));
        assertEquals(look(drawn, 3), look(shown, 4));
    }

    @Test
    void aTokenOfSeveralLooksIsLeftToTheDecoderWhereItWasNotInThePrompt() {
        assertEquals(0, look(shown(detail, grid(1, 5, 8, 9, 1, 1, 5, 5, 5, 6, 5, 7)), 1));
    }

    @Test
    void detailGoesWithTheCamera() {
        TokenGrid next = grid(2, 8, 9, 1, 1, 5, 5, 5, 6, 5, 7, 5);
        Frame shown = shown(detail.moved(PROMPT, next), next);
        for (int place = COLUMNS; place < 2 * COLUMNS - 1; place++) {
            assertEquals(look(drawn, place + 1), look(shown, place));
        }
        assertEquals(0, look(shown, 5));
        Frame back = shown(detail.moved(PROMPT, next).moved(next, PROMPT), PROMPT);
        assertEquals(drawn, back);
    }

    /** Every patch of one colour: that of its place where the ground is, else that of its code. */
    private static Frame drawn() {
        byte[] pixels = new byte[SIZE.pixels()];
        for (int i = 0; i < pixels.length; i++) {
            int place = i / SIZE.width() / 2 * COLUMNS + i % SIZE.width() / 2;
            int code = PROMPT.code(place % COLUMNS, place / COLUMNS);
            pixels[i] = (byte) (code == 5 ? 20 + place : code);
        }
        return Frame.of(SIZE, PALETTE, pixels);
    }

    private static Frame shown(PromptDetail detail, TokenGrid tokens) {
        byte[] pixels = new byte[SIZE.pixels()];
        detail.draw(tokens, pixels);
        return Frame.of(SIZE, PALETTE, pixels);
    }

    private static int look(Frame frame, int place) {
        return frame.index(place % COLUMNS * 2, place / COLUMNS * 2);
    }

    private static TokenGrid grid(int... codes) {
        return TokenGrid.of(COLUMNS, 2, codes);
    }
}
