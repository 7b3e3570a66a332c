package dev.lamp.app.gamepad;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lwjgl.sdl.SDLError;
import org.lwjgl.sdl.SDLGamepad;
import org.lwjgl.sdl.SDLHints;
import org.lwjgl.sdl.SDLInit;
import org.lwjgl.sdl.SDLStdinc;

/**
 * Gamepads by SDL, which knows the layout of most that were ever made. It reads states and no events, so it takes none
 * away from whoever else uses SDL. Owns the gamepads that it opens.
 */
public final class SdlPadSource implements PadSource {

    private static final double FULL = 32_767;

    private static final Map<PadButton, Integer> BUTTONS = Map.ofEntries(
            Map.entry(PadButton.LEFT, SDLGamepad.SDL_GAMEPAD_BUTTON_DPAD_LEFT),
            Map.entry(PadButton.RIGHT, SDLGamepad.SDL_GAMEPAD_BUTTON_DPAD_RIGHT),
            Map.entry(PadButton.UP, SDLGamepad.SDL_GAMEPAD_BUTTON_DPAD_UP),
            Map.entry(PadButton.DOWN, SDLGamepad.SDL_GAMEPAD_BUTTON_DPAD_DOWN),
            Map.entry(PadButton.SOUTH, SDLGamepad.SDL_GAMEPAD_BUTTON_SOUTH),
            Map.entry(PadButton.EAST, SDLGamepad.SDL_GAMEPAD_BUTTON_EAST),
            Map.entry(PadButton.WEST, SDLGamepad.SDL_GAMEPAD_BUTTON_WEST),
            Map.entry(PadButton.NORTH, SDLGamepad.SDL_GAMEPAD_BUTTON_NORTH),
            Map.entry(PadButton.LEFT_SHOULDER, SDLGamepad.SDL_GAMEPAD_BUTTON_LEFT_SHOULDER),
            Map.entry(PadButton.RIGHT_SHOULDER, SDLGamepad.SDL_GAMEPAD_BUTTON_RIGHT_SHOULDER),
            Map.entry(PadButton.BACK, SDLGamepad.SDL_GAMEPAD_BUTTON_BACK),
            Map.entry(PadButton.START, SDLGamepad.SDL_GAMEPAD_BUTTON_START));

    private final Map<Integer, Pad> open = new HashMap<>();

    private SdlPadSource() {}

    /** An open gamepad and the gates of its sticks and triggers. */
    private record Pad(long handle, String name, Map<PadButton, StickGate> gates) {

        static Pad of(long handle, String name) {
            Map<PadButton, StickGate> gates = new EnumMap<>(PadButton.class);
            for (PadButton button : PadButton.values()) {
                gates.put(button, new StickGate());
            }
            return new Pad(handle, name, gates);
        }
    }

    /**
     * Starts SDL's part for gamepads.
     *
     * @throws PadUnavailableException if SDL cannot be loaded or started here
     */
    public static PadSource open() throws PadUnavailableException {
        try {
            SDLHints.SDL_SetHint(SDLHints.SDL_HINT_NO_SIGNAL_HANDLERS, "1");
            // No window of SDL's has the focus; and nobody else pumps its messages on Windows.
            SDLHints.SDL_SetHint(SDLHints.SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "1");
            SDLHints.SDL_SetHint(SDLHints.SDL_HINT_JOYSTICK_THREAD, "1");
            if (!SDLInit.SDL_InitSubSystem(SDLInit.SDL_INIT_GAMEPAD)) {
                throw new PadUnavailableException(String.valueOf(SDLError.SDL_GetError()), null);
            }
            return new SdlPadSource();
        } catch (LinkageError missing) {
            throw new PadUnavailableException("the SDL library is missing", missing);
        }
    }

    @Override
    public List<PadState> poll() {
        SDLGamepad.SDL_UpdateGamepads();
        follow(present());
        List<PadState> states = new ArrayList<>(open.size());
        open.forEach((id, pad) -> states.add(new PadState(id, pad.name(), held(pad))));
        return states;
    }

    private static Set<Integer> present() {
        Set<Integer> present = new HashSet<>();
        IntBuffer ids = SDLGamepad.SDL_GetGamepads();
        if (ids != null) {
            for (int i = 0; i < ids.limit(); i++) {
                present.add(ids.get(i));
            }
            SDLStdinc.SDL_free(ids);
        }
        return present;
    }

    /** Opens what was plugged in, closes what was unplugged. */
    private void follow(Set<Integer> present) {
        for (int gone : Set.copyOf(open.keySet())) {
            if (!present.contains(gone)) {
                SDLGamepad.SDL_CloseGamepad(open.remove(gone).handle());
            }
        }
        for (int id : present) {
            if (!open.containsKey(id)) {
                long handle = SDLGamepad.SDL_OpenGamepad(id);
                if (handle != 0) {
                    String name = SDLGamepad.SDL_GetGamepadName(handle);
                    open.put(id, Pad.of(handle, name == null ? "Gamepad" : name));
                }
            }
        }
    }

    private static Set<PadButton> held(Pad pad) {
        Set<PadButton> held = EnumSet.noneOf(PadButton.class);
        BUTTONS.forEach((button, code) -> {
            if (SDLGamepad.SDL_GetGamepadButton(pad.handle(), code)) {
                held.add(button);
            }
        });
        double x = axis(pad, SDLGamepad.SDL_GAMEPAD_AXIS_LEFTX);
        double y = axis(pad, SDLGamepad.SDL_GAMEPAD_AXIS_LEFTY);
        gate(pad, PadButton.LEFT, -x, held);
        gate(pad, PadButton.RIGHT, x, held);
        gate(pad, PadButton.UP, -y, held);
        gate(pad, PadButton.DOWN, y, held);
        gate(pad, PadButton.LEFT_TRIGGER, axis(pad, SDLGamepad.SDL_GAMEPAD_AXIS_LEFT_TRIGGER), held);
        gate(pad, PadButton.RIGHT_TRIGGER, axis(pad, SDLGamepad.SDL_GAMEPAD_AXIS_RIGHT_TRIGGER), held);
        return held;
    }

    private static double axis(Pad pad, int axis) {
        return SDLGamepad.SDL_GetGamepadAxis(pad.handle(), axis) / FULL;
    }

    private static void gate(Pad pad, PadButton button, double push, Set<PadButton> held) {
        if (pad.gates().get(button).pressed(push)) {
            held.add(button);
        }
    }

    @Override
    public void close() {
        follow(Set.of());
        SDLInit.SDL_QuitSubSystem(SDLInit.SDL_INIT_GAMEPAD);
    }
}
