package dev.lamp.app.record;

import java.util.List;
import java.util.Optional;

/**
 * What a {@link Timeline} holds at one time. Immutable.
 *
 * @param line the moments from the prompt through the present one to the end of its branch; empty before the first
 * @param index which of them is the present one; 0 while there is none
 * @param branches all branches in the order in which they began
 */
public record TimelineState(List<Moment> line, int index, List<Branch> branches) {
    /** Nothing was played yet. */
    public static final TimelineState EMPTY = new TimelineState(List.of(), 0, List.of());

    public TimelineState {
        line = List.copyOf(line);
        branches = List.copyOf(branches);
        if (index < 0 || index > Math.max(0, line.size() - 1)) {
            throw new IllegalArgumentException(
                    "expected the index of one of " + line.size() + " moments, found " + index);
        }
    }

    /** The present moment. */
    public Optional<Moment> now() {
        return line.isEmpty() ? Optional.empty() : Optional.of(line.get(index));
    }

    /** The moment a number of frames away on the line, or the last one that way. */
    public Optional<Moment> away(int frames) {
        return line.isEmpty()
                ? Optional.empty()
                : Optional.of(line.get(Math.max(0, Math.min(line.size() - 1, index + frames))));
    }

    /** Whether the present moment is the last of its line. */
    public boolean atEnd() {
        return index >= line.size() - 1;
    }

    /** The branch of the line's end. */
    public Optional<Branch> branch() {
        return line.isEmpty()
                ? Optional.empty()
                : Optional.of(branches.get(line.get(line.size() - 1).branch()));
    }
}
