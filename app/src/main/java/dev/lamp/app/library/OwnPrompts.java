package dev.lamp.app.library;

import java.util.List;

/**
 * What the player did with the shelf. Immutable.
 *
 * @param own pictures of the player's own, the latest first
 * @param pinned titles of those that stay in front, own or not, in their order
 * @param recent titles of those that were used lately, own or not, the latest first
 */
public record OwnPrompts(List<Prompt> own, List<String> pinned, List<String> recent) {
    /** An untouched shelf. */
    public static final OwnPrompts NONE = new OwnPrompts(List.of(), List.of(), List.of());

    public OwnPrompts {
        own = List.copyOf(own);
        pinned = List.copyOf(pinned);
        recent = List.copyOf(recent);
    }
}
