package dev.lamp.runtime.dynamics;

import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.WorldState;
import dev.lamp.tokenizer.TokenGrid;
import java.util.List;

/**
 * A moment of a dream.
 *
 * @param model identity of the bundle that dreams
 * @param seed of all chance
 * @param steps since the reset
 * @param frame the latest frame
 * @param tokens its tokens
 * @param previous tokens of the frame before; the same as {@code tokens} right after a reset
 * @param detail the prompt's own pixels, where the camera was before the latest frame
 * @param places what each place of the world remembered before the latest frame
 * @param memories of the frames before the latest, oldest first, at most as many as the model has slots
 */
record DreamState(
        String model,
        long seed,
        long steps,
        Frame frame,
        TokenGrid tokens,
        TokenGrid previous,
        PromptDetail detail,
        PlaceState places,
        List<FrameMemory> memories)
        implements WorldState {

    DreamState {
        memories = List.copyOf(memories);
    }
}
