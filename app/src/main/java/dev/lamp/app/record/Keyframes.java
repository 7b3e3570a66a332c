package dev.lamp.app.record;

import dev.lamp.runtime.WorldState;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * States of the world to go back to. A state weighs a quarter of a megabyte or more, so it keeps those of the latest
 * moments, and of the older ones some at a distance that grows with the length of play; what lies between is played
 * again from the state before it. For one thread.
 */
public final class Keyframes {
    private static final int RECENT = 64;
    private static final int MOST_SPACED = 48;
    private static final int FIRST_SPACING = 32;

    private final Map<Moment, WorldState> recent = new LinkedHashMap<>();
    private final Map<Moment, WorldState> spaced = new HashMap<>();
    private int spacing = FIRST_SPACING;

    /** Moments to play again, in this order, after a state has been restored. */
    public record Way(WorldState state, Deque<Moment> moments) {}

    /** Forgets everything and keeps the state of the first moment for good. */
    public void start(Moment first, WorldState state) {
        recent.clear();
        spaced.clear();
        spacing = FIRST_SPACING;
        spaced.put(first, Objects.requireNonNull(state, "state"));
    }

    /** Keeps the state of a moment, for a while at least. */
    public void keep(Moment moment, WorldState state) {
        recent.put(moment, state);
        if (recent.size() > RECENT) {
            Iterator<Map.Entry<Moment, WorldState>> oldest = recent.entrySet().iterator();
            Map.Entry<Moment, WorldState> entry = oldest.next();
            oldest.remove();
            if (entry.getKey().step() % spacing == 0) {
                spaced.put(entry.getKey(), entry.getValue());
                thinOut();
            }
        }
    }

    private void thinOut() {
        while (spaced.size() > MOST_SPACED) {
            spacing *= 2;
            spaced.keySet().removeIf(moment -> moment.step() % spacing != 0);
        }
    }

    /** The shortest way to a moment. */
    public Way to(Moment target) {
        Deque<Moment> moments = new ArrayDeque<>();
        Moment moment = target;
        while (find(moment) == null) {
            moments.addFirst(moment);
            moment = moment.parent()
                    .orElseThrow(() -> new IllegalStateException("expected a state at the prompt, found none"));
        }
        return new Way(find(moment), moments);
    }

    private WorldState find(Moment moment) {
        WorldState state = recent.get(moment);
        return state == null ? spaced.get(moment) : state;
    }

    /** How many states are kept. */
    public int size() {
        return recent.size() + spaced.size();
    }
}
