package dev.lamp.assets.video;

import java.io.IOException;

/** A file is not a clip, is damaged, or is larger than clips may be. */
public final class ClipFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    public ClipFormatException(String sentence) {
        super(sentence);
    }

    public ClipFormatException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
