package dev.lamp.app.input;

import java.util.Locale;
import java.util.Map;

/** What is printed on a key, for the name of its JavaFX key code. */
public final class KeyName {
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("LEFT", "\u2190"),
            Map.entry("RIGHT", "\u2192"),
            Map.entry("UP", "\u2191"),
            Map.entry("DOWN", "\u2193"),
            Map.entry("COMMA", ","),
            Map.entry("PERIOD", "."),
            Map.entry("SEMICOLON", ";"),
            Map.entry("QUOTE", "'"),
            Map.entry("SLASH", "/"),
            Map.entry("BACK_SLASH", "\\"),
            Map.entry("MINUS", "-"),
            Map.entry("EQUALS", "="),
            Map.entry("OPEN_BRACKET", "["),
            Map.entry("CLOSE_BRACKET", "]"));

    private KeyName() {}

    /** One sign, or a short word. */
    public static String of(String code) {
        if (SIGNS.containsKey(code)) {
            return SIGNS.get(code);
        }
        if (code.startsWith("DIGIT")) {
            return code.substring("DIGIT".length());
        }
        String words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
