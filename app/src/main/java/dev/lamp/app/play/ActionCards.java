package dev.lamp.app.play;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import dev.lamp.app.input.ActionNotes;
import dev.lamp.app.input.KeyName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the cards of the action pad from a bundle's action map. */
final class ActionCards {

    private static final double[][] WISHES = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}, {0, -3}, {-1, -3}, {1, -3}};
    private static final String[] GESTURES = {
        "\u2190", "\u2192", "\u2191", "\u2193", "Space", "\u2190 Space", "\u2192 Space"
    };

    private ActionCards() {}

    static List<ActionCard> of(ActionMap map, ActionNotes notes) {
        Map<LatentAction, String> gestures = gestures(map);
        List<ActionCard> cards = new ArrayList<>();
        for (int i = 0; i < LatentAction.COUNT; i++) {
            LatentAction action = new LatentAction(i);
            ActionMap.Entry entry = map.entry(action);
            String name = notes.names().get(i);
            cards.add(new ActionCard(
                    action,
                    KeyName.of(notes.keys().get(i)),
                    name.isEmpty() ? entry.name() : name,
                    entry.dx(),
                    entry.dy(),
                    gestures.getOrDefault(action, ""),
                    notes.uses().get(i)));
        }
        return List.copyOf(cards);
    }

    /** The simplest gesture for each action; a chord that only repeats one of its keys is not worth telling. */
    private static Map<LatentAction, String> gestures(ActionMap map) {
        Map<LatentAction, String> gestures = new LinkedHashMap<>();
        for (int i = 0; i < WISHES.length; i++) {
            gestures.putIfAbsent(map.nearest(WISHES[i][0], WISHES[i][1]), GESTURES[i]);
        }
        gestures.remove(map.idleAction());
        return gestures;
    }
}
