package dev.lamp.assets.bundle;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Checks of the values in a manifest, with the errors all in one form. */
final class Checks {

    private Checks() {}

    static <T> T present(String what, T value) {
        if (value == null) {
            throw new IllegalArgumentException("expected " + what + ", found none");
        }
        return value;
    }

    static void range(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "expected " + what + " of " + least + " to " + most + ", found " + value);
        }
    }

    static void text(String what, String value, int most) {
        present(what, value);
        if (value.isBlank() || value.length() > most) {
            throw new IllegalArgumentException(
                    "expected " + what + " of 1 to " + most + " characters, found " + value.length());
        }
    }

    static <V> Map<String, V> sorted(String what, Map<String, V> map) {
        present(what, map);
        map.forEach((key, value) -> present(what + "." + key, value));
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }
}
