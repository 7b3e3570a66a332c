package dev.lamp.app.gamepad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lwjgl.sdl.SDLGamepad;
import org.lwjgl.sdl.SDLJoystick;
import org.lwjgl.sdl.SDL_VirtualJoystickDesc;
import org.lwjgl.system.MemoryStack;

/** The real library, with a gamepad that exists in SDL alone. */
@Tag("screen")
class SdlPadSourceTest {

    @Test
    void aVirtualPadIsPluggedInPressedPushedAndUnplugged() throws PadUnavailableException {
        try (PadSource source = SdlPadSource.open()) {
            int before = source.poll().size();
            int id = plugIn();
            assertEquals(before + 1, source.poll().size());
            long joystick = SDLJoystick.SDL_OpenJoystick(id);
            SDLJoystick.SDL_SetJoystickVirtualButton(joystick, SDLGamepad.SDL_GAMEPAD_BUTTON_SOUTH, true);
            SDLJoystick.SDL_SetJoystickVirtualAxis(joystick, SDLGamepad.SDL_GAMEPAD_AXIS_LEFTX, (short) -30_000);
            assertEquals(Set.of(PadButton.SOUTH, PadButton.LEFT), held(source.poll(), id));
            SDLJoystick.SDL_SetJoystickVirtualButton(joystick, SDLGamepad.SDL_GAMEPAD_BUTTON_SOUTH, false);
            SDLJoystick.SDL_SetJoystickVirtualAxis(joystick, SDLGamepad.SDL_GAMEPAD_AXIS_LEFTX, (short) 0);
            SDLJoystick.SDL_SetJoystickVirtualButton(joystick, SDLGamepad.SDL_GAMEPAD_BUTTON_DPAD_UP, true);
            assertEquals(Set.of(PadButton.UP), held(source.poll(), id));
            SDLJoystick.SDL_CloseJoystick(joystick);
            assertTrue(SDLJoystick.SDL_DetachVirtualJoystick(id));
            assertEquals(before, source.poll().size());
        }
    }

    private static int plugIn() {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            SDL_VirtualJoystickDesc pad = SDL_VirtualJoystickDesc.calloc(stack);
            SDLJoystick.SDL_INIT_INTERFACE(pad);
            pad.type((short) SDLJoystick.SDL_JOYSTICK_TYPE_GAMEPAD)
                    .naxes((short) SDLGamepad.SDL_GAMEPAD_AXIS_COUNT)
                    .nbuttons((short) SDLGamepad.SDL_GAMEPAD_BUTTON_COUNT)
                    .name(stack.UTF8("Virtual pad"));
            return SDLJoystick.SDL_AttachVirtualJoystick(pad);
        }
    }

    private static Set<PadButton> held(List<PadState> pads, int id) {
        return pads.stream()
                .filter(pad -> pad.id() == id)
                .findFirst()
                .orElseThrow()
                .held();
    }
}
