package dev.lamp.app.input;

import dev.lamp.actions.LatentAction;
import dev.lamp.app.input.Binding.Move;
import dev.lamp.app.input.Binding.Press;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which key does what in the game. Keys are named as JavaFX names its key codes ({@code "DIGIT1"}, {@code "LEFT"}), but
 * only as text, so that bindings can be saved and tested without a screen. Immutable.
 *
 * @param byKey the binding of each bound key
 */
public record KeyBindings(Map<String, Binding> byKey) {

    private static final Move LEFT = new Move(-1, 0);
    private static final Move RIGHT = new Move(1, 0);
    private static final Move CLIMB_UP = new Move(0, -1);
    private static final Move CLIMB_DOWN = new Move(0, 1);
    /** The first step of a jump rises three tiles, far more than a step on a ladder. */
    private static final Move JUMP = new Move(0, -3);

    public KeyBindings {
        byKey = Map.copyOf(byKey);
    }

    /** The keys of a fresh installation: 1 to 8, arrows, W A S D and space. */
    public static KeyBindings standard() {
        Map<String, Binding> byKey = new LinkedHashMap<>();
        for (int i = 0; i < LatentAction.COUNT; i++) {
            Press press = new Press(new LatentAction(i));
            byKey.put("DIGIT" + (i + 1), press);
            byKey.put("NUMPAD" + (i + 1), press);
        }
        bind(byKey, LEFT, "LEFT", "KP_LEFT", "A");
        bind(byKey, RIGHT, "RIGHT", "KP_RIGHT", "D");
        bind(byKey, CLIMB_UP, "UP", "KP_UP", "W");
        bind(byKey, CLIMB_DOWN, "DOWN", "KP_DOWN", "S");
        bind(byKey, JUMP, "SPACE");
        return new KeyBindings(byKey);
    }

    /** The standard keys, with others in place of 1 to 8: one for each action, in their order. */
    public static KeyBindings with(List<String> keys) {
        Map<String, Binding> byKey = new LinkedHashMap<>(standard().byKey());
        for (int i = 0; i < LatentAction.COUNT; i++) {
            byKey.remove("DIGIT" + (i + 1));
        }
        for (int i = 0; i < keys.size(); i++) {
            byKey.put(keys.get(i), new Press(new LatentAction(i)));
        }
        return new KeyBindings(byKey);
    }

    private static void bind(Map<String, Binding> byKey, Move move, String... keys) {
        for (String key : keys) {
            byKey.put(key, move);
        }
    }

    /** What the key does, if it does anything. */
    public Optional<Binding> of(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
