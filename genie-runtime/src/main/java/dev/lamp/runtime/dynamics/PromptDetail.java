package dev.lamp.runtime.dynamics;

import dev.lamp.assets.video.Frame;
import dev.lamp.tokenizer.TokenGrid;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The prompt's own pixels, for frames in which its tokens come back. A token stands for many patches that look much
 * alike, and the decoder draws one of them; so a photo or a sketch would lose what is its own. Where a token is that of
 * the prompt in the same place of the world, its patch is shown as it was in the prompt; elsewhere a token that had one
 * look only in the prompt keeps it, so that who moves does not change. Tokens are never changed by it. Immutable.
 */
final class PromptDetail {

    private static final int NONE = -1;

    private final Frame prompt;
    private final TokenGrid tokens;
    private final Map<Integer, Integer> looks;
    private final int left;

    private PromptDetail(Frame prompt, TokenGrid tokens, Map<Integer, Integer> looks, int left) {
        this.prompt = prompt;
        this.tokens = tokens;
        this.looks = looks;
        this.left = left;
    }

    /** What there is to keep of a prompt with these tokens. */
    static PromptDetail of(Frame prompt, TokenGrid tokens) {
        PromptDetail detail = new PromptDetail(prompt, tokens, new HashMap<>(), 0);
        int[] codes = tokens.toArray();
        for (int place = 0; place < codes.length; place++) {
            Integer other = detail.looks.putIfAbsent(codes[place], place);
            if (other != null && (other == NONE || !Arrays.equals(detail.patch(other), detail.patch(place)))) {
                detail.looks.put(codes[place], NONE);
            }
        }
        return detail;
    }

    /** The same once the camera has gone from one frame to the next. */
    PromptDetail moved(TokenGrid last, TokenGrid now) {
        int step = CameraStep.between(last, now);
        return step == 0 ? this : new PromptDetail(prompt, tokens, looks, left + step);
    }

    /** Draws what there is to keep over the decoded pixels of a frame. */
    void draw(TokenGrid shown, byte[] pixels) {
        for (int place = 0; place < shown.columns() * shown.rows(); place++) {
            int look = look(place % shown.columns(), place / shown.columns(), shown);
            if (look != NONE) {
                put(patch(look), pixels, place);
            }
        }
    }

    /** The place of the prompt that a token is shown as. */
    private int look(int column, int row, TokenGrid shown) {
        int code = shown.code(column, row);
        int was = column + left;
        if (was >= 0 && was < tokens.columns() && tokens.code(was, row) == code) {
            return row * tokens.columns() + was;
        }
        return looks.getOrDefault(code, NONE);
    }

    private byte[] patch(int place) {
        byte[] patch = new byte[side() * side()];
        for (int i = 0; i < patch.length; i++) {
            patch[i] = (byte) prompt.index(x(place) + i % side(), y(place) + i / side());
        }
        return patch;
    }

    private void put(byte[] patch, byte[] pixels, int place) {
        for (int i = 0; i < patch.length; i++) {
            pixels[(y(place) + i / side()) * prompt.width() + x(place) + i % side()] = patch[i];
        }
    }

    private int x(int place) {
        return place % tokens.columns() * side();
    }

    private int y(int place) {
        return place / tokens.columns() * side();
    }

    private int side() {
        return prompt.width() / tokens.columns();
    }
}
