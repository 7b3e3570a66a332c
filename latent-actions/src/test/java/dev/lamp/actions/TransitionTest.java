package dev.lamp.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TransitionTest {

    private static final FrameSize SIZE = FrameSize.STANDARD;
    private static final Palette PALETTE = Palette.of(0x000000, 0x111111, 0x222222, 0x333333, 0x444444);

    private final List<Frame> frames =
            IntStream.range(0, 5).mapToObj(i -> plain(SIZE, i)).toList();
    private final Clip clip = new Clip(frames, 15);

    @Test
    void fourFramesInARow() {
        assertEquals(frames.subList(1, 5), Transition.of(clip, 3).frames());
    }

    @Test
    void whatCameBeforeTheFirstFrameIsTheFirstFrame() {
        Frame first = frames.get(0);
        assertEquals(
                List.of(first, first, first, frames.get(1)),
                Transition.of(clip, 0).frames());
        assertEquals(
                List.of(first, first, frames.get(1), frames.get(2)),
                Transition.of(clip, 1).frames());
    }

    @Test
    void framesOfAnotherSizeAreRefused() {
        Frame first = frames.get(0);
        Frame small = plain(new FrameSize(32, 32), 0);
        assertThrows(IllegalArgumentException.class, () -> new Transition(first, first, first, small));
    }

    private static Frame plain(FrameSize size, int colour) {
        byte[] pixels = new byte[size.pixels()];
        java.util.Arrays.fill(pixels, (byte) colour);
        return Frame.of(size, PALETTE, pixels);
    }
}
