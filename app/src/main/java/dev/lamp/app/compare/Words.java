package dev.lamp.app.compare;

import java.util.function.Function;
import javafx.util.StringConverter;

/** Says what a choice box offers in words; nobody types there. */
final class Words {

    private Words() {}

    static <T> StringConverter<T> of(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("expected a choice, found words: " + text);
            }
        };
    }
}
