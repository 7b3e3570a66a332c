package dev.lamp.app.input;

import dev.lamp.actions.LatentAction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a player made of the eight actions of one bundle. Immutable.
 *
 * @param names the player's names in the order of the actions; an empty one leaves the bundle's
 * @param keys the key of each action, by the name of its JavaFX key code; no two the same
 * @param uses how often each was pressed
 * @param idle the action of a beat without a key; {@link #IDLE_OF_BUNDLE} leaves the bundle's
 */
public record ActionNotes(List<String> names, List<String> keys, List<Long> uses, int idle) {
    /** The action that the bundle rests with. */
    public static final int IDLE_OF_BUNDLE = -1;

    private static final int LONGEST_NAME = 24;

    public ActionNotes {
        names = names.stream().map(ActionNotes::tidy).toList();
        keys = List.copyOf(keys);
        uses = List.copyOf(uses);
        idle = idle >= 0 && idle < LatentAction.COUNT ? idle : IDLE_OF_BUNDLE;
        if (names.size() != LatentAction.COUNT
                || keys.size() != LatentAction.COUNT
                || uses.size() != LatentAction.COUNT
                || keys.stream().distinct().count() != LatentAction.COUNT) {
            throw new IllegalArgumentException(
                    "expected names, different keys and uses of " + LatentAction.COUNT + " actions, found others");
        }
    }

    /** Nothing said yet: the bundle's names, the keys 1 to 8. */
    public static ActionNotes standard() {
        return new ActionNotes(
                Collections.nCopies(LatentAction.COUNT, ""),
                IntStream.rangeClosed(1, LatentAction.COUNT)
                        .mapToObj(i -> "DIGIT" + i)
                        .toList(),
                Collections.nCopies(LatentAction.COUNT, 0L),
                IDLE_OF_BUNDLE);
    }

    private static String tidy(String name) {
        String line = name.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME).strip() : line;
    }

    /** The same with another name; an empty one brings the bundle's back. */
    public ActionNotes named(int action, String name) {
        return new ActionNotes(with(names, action, name), keys, uses, idle);
    }

    /** The same with another key; an action that had it gets the old one instead. */
    public ActionNotes bound(int action, String key) {
        List<String> changed = new ArrayList<>(keys);
        int other = keys.indexOf(key);
        if (other >= 0) {
            changed.set(other, keys.get(action));
        }
        changed.set(action, key);
        return new ActionNotes(names, changed, uses, idle);
    }

    /** The same, used once more. */
    public ActionNotes used(int action) {
        return new ActionNotes(names, keys, with(uses, action, uses.get(action) + 1), idle);
    }

    /** The same with another action for the beats without a key. */
    public ActionNotes resting(int action) {
        return new ActionNotes(names, keys, uses, action);
    }

    private static <T> List<T> with(List<T> list, int index, T value) {
        List<T> changed = new ArrayList<>(list);
        changed.set(index, value);
        return changed;
    }
}
