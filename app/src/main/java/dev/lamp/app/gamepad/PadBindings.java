package dev.lamp.app.gamepad;

import java.util.EnumMap;
import java.util.Map;

/**
 * What every button of a gamepad does; the same for all gamepads. Immutable.
 *
 * @param byButton a meaning for each button; those left out mean nothing
 */
public record PadBindings(Map<PadButton, PadMeaning> byButton) {

    public PadBindings {
        byButton = Map.copyOf(byButton);
    }

    /** The meanings of a fresh installation. */
    public static PadBindings standard() {
        Map<PadButton, PadMeaning> map = new EnumMap<>(PadButton.class);
        map.put(PadButton.LEFT, PadMeaning.LEFT);
        map.put(PadButton.RIGHT, PadMeaning.RIGHT);
        map.put(PadButton.UP, PadMeaning.CLIMB_UP);
        map.put(PadButton.DOWN, PadMeaning.CLIMB_DOWN);
        map.put(PadButton.SOUTH, PadMeaning.JUMP);
        map.put(PadButton.EAST, PadMeaning.JUMP);
        map.put(PadButton.NORTH, PadMeaning.CLIMB_UP);
        map.put(PadButton.WEST, PadMeaning.CLIMB_DOWN);
        map.put(PadButton.START, PadMeaning.PAUSE);
        map.put(PadButton.BACK, PadMeaning.RESTART);
        return new PadBindings(map);
    }

    /** What a button does. */
    public PadMeaning of(PadButton button) {
        return byButton.getOrDefault(button, PadMeaning.NOTHING);
    }

    /** The same with another meaning for one button. */
    public PadBindings with(PadButton button, PadMeaning meaning) {
        Map<PadButton, PadMeaning> map = new EnumMap<>(PadButton.class);
        map.putAll(byButton);
        map.put(button, meaning);
        return new PadBindings(map);
    }
}
