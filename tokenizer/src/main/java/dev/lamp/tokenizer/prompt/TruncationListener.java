package dev.lamp.tokenizer.prompt;

import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/**
 * Stops a decoder that makes do with a part of a file. It says so in a warning only, and then fills up a picture of any
 * size, which can take minutes.
 */
final class TruncationListener implements IIOReadWarningListener {

    /** @throws IllegalStateException if a part of the file is missing */
    @Override
    public void warningOccurred(ImageReader source, String warning) {
        String words = warning.toLowerCase(Locale.ROOT);
        if (words.contains("truncated") || words.contains("premature")) {
            throw new IllegalStateException("expected a whole picture, found: " + warning);
        }
    }
}
