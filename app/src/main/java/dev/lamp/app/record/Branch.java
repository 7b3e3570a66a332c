package dev.lamp.app.record;

import java.util.Objects;

/**
 * A run of moments that was played in one go: it leaves another branch somewhere, or starts at the prompt.
 *
 * @param id 0 for the branch of the prompt, then 1, 2, ...
 * @param name for people
 * @param first its first moment; the fork is that moment's parent
 * @param tip its last moment
 */
public record Branch(int id, String name, Moment first, Moment tip) {

    public Branch {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(tip, "tip");
    }

    Branch grown(Moment newTip) {
        return new Branch(id, name, first, newTip);
    }

    Branch named(String newName) {
        return new Branch(id, newName, first, tip);
    }
}
