package dev.lamp.app.theatre;

import static org.lwjgl.sdl.SDLScancode.*;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Names SDL's keys as JavaFX names them. */
final class SdlKeys {
    private static final Map<Integer, String> NAMES = names();

    private SdlKeys() {}

    private static Map<Integer, String> names() {
        Map<Integer, String> names = new HashMap<>();
        for (int i = 0; i < 26; i++) {
            names.put(SDL_SCANCODE_A + i, String.valueOf((char) ('A' + i)));
        }
        for (int i = 0; i < 9; i++) {
            names.put(SDL_SCANCODE_1 + i, "DIGIT" + (i + 1));
            names.put(SDL_SCANCODE_KP_1 + i, "NUMPAD" + (i + 1));
        }
        names.put(SDL_SCANCODE_0, "DIGIT0");
        names.put(SDL_SCANCODE_LEFT, "LEFT");
        names.put(SDL_SCANCODE_RIGHT, "RIGHT");
        names.put(SDL_SCANCODE_UP, "UP");
        names.put(SDL_SCANCODE_DOWN, "DOWN");
        names.put(SDL_SCANCODE_SPACE, "SPACE");
        names.put(SDL_SCANCODE_COMMA, "COMMA");
        names.put(SDL_SCANCODE_PERIOD, "PERIOD");
        names.put(SDL_SCANCODE_LEFTBRACKET, "OPEN_BRACKET");
        names.put(SDL_SCANCODE_RIGHTBRACKET, "CLOSE_BRACKET");
        names.put(SDL_SCANCODE_BACKSPACE, "BACK_SPACE");
        names.put(SDL_SCANCODE_HOME, "HOME");
        names.put(SDL_SCANCODE_END, "END");
        names.put(SDL_SCANCODE_ESCAPE, "ESCAPE");
        names.put(SDL_SCANCODE_F11, "F11");
        return Map.copyOf(names);
    }

    static Optional<String> name(int scancode) {
        return Optional.ofNullable(NAMES.get(scancode));
    }
}
