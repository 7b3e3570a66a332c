package dev.lamp.tokenizer.prompt;

import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/** Notices that a decoder made do with a part of a file, which it says in a warning only. */
final class TruncationListener implements IIOReadWarningListener {

    private boolean truncated;

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        String words = warning.toLowerCase(Locale.ROOT);
        truncated |= words.contains("truncated") || words.contains("premature");
    }

    boolean truncated() {
        return truncated;
    }
}
