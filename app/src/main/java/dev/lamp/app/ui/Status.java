package dev.lamp.app.ui;

import java.util.Objects;

/**
 * What is loaded, as the top bar tells it.
 *
 * @param text bundle and device, in a few words
 * @param note why that device, in a sentence or two; empty while there is nothing to say
 */
record Status(String text, String note) {

    Status {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(note, "note");
    }
}
