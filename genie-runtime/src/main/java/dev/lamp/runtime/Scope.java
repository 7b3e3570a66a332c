package dev.lamp.runtime;

import java.util.ArrayDeque;
import java.util.Deque;

/** Owns things and closes them in reverse order, all of them, even if one fails to close. Not thread-safe. */
final class Scope implements AutoCloseable {

    /** Something that closes without a checked exception. */
    interface Owned extends AutoCloseable {
        @Override
        void close();
    }

    private final Deque<Owned> owned = new ArrayDeque<>();

    /** Takes ownership; what was owned last is closed first. */
    void own(Owned child) {
        owned.push(child);
    }

    /** How many things are still open. */
    int open() {
        return owned.size();
    }

    @Override
    public void close() {
        RuntimeException failure = null;
        while (!owned.isEmpty()) {
            try {
                owned.pop().close();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
