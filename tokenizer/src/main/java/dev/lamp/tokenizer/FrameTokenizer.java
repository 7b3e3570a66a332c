package dev.lamp.tokenizer;

import dev.lamp.assets.video.Frame;
import java.util.List;

/**
 * Turns frames into tokens and back. A token depends on its own patch of pixels only, so the same picture content has
 * the same token wherever it stands. Not thread-safe unless an implementation says so.
 */
public interface FrameTokenizer extends AutoCloseable {

    /** The tokens of each frame; all frames have the size and palette that the tokenizer was made for. */
    List<TokenGrid> encodeAll(List<Frame> frames);

    /** The frame of each grid; every code is below {@link #codes()}. */
    List<Frame> decodeAll(List<TokenGrid> grids);

    /** Number of codes. */
    int codes();

    default TokenGrid encode(Frame frame) {
        return encodeAll(List.of(frame)).get(0);
    }

    default Frame decode(TokenGrid grid) {
        return decodeAll(List.of(grid)).get(0);
    }

    @Override
    void close();
}
