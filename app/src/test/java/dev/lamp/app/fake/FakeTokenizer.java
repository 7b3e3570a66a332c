package dev.lamp.app.fake;

import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.tokenizer.FrameTokenizer;
import dev.lamp.tokenizer.TokenGrid;
import java.util.List;

/** A tokenizer that knows plain patches only: each becomes the colour of its first pixel. */
public final class FakeTokenizer implements FrameTokenizer {

    private static final int CELLS = 16;
    private static final int PATCH = 4;

    @Override
    public List<TokenGrid> encodeAll(List<Frame> frames) {
        return frames.stream().map(FakeTokenizer::grid).toList();
    }

    @Override
    public List<Frame> decodeAll(List<TokenGrid> grids) {
        return grids.stream().map(FakeTokenizer::frame).toList();
    }

    private static TokenGrid grid(Frame frame) {
        int[] tokens = new int[CELLS * CELLS];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = frame.index(i % CELLS * PATCH, i / CELLS * PATCH);
        }
        return TokenGrid.of(CELLS, CELLS, tokens);
    }

    private static Frame frame(TokenGrid grid) {
        byte[] pixels = new byte[FrameSize.STANDARD.pixels()];
        int[] tokens = grid.toArray();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) tokens[i / 64 / PATCH * CELLS + i % 64 / PATCH];
        }
        return Frame.of(FrameSize.STANDARD, StandardPalette.PALETTE, pixels);
    }

    @Override
    public int codes() {
        return StandardPalette.PALETTE.size();
    }

    @Override
    public void close() {}
}
