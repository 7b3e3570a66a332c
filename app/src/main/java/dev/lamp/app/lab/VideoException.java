package dev.lamp.app.lab;

import dev.lamp.assets.error.MendableException;

/** A video cannot be read. */
final class VideoException extends MendableException {

    private static final long serialVersionUID = 1L;

    VideoException(String name, Throwable cause) {
        super(
                name + " is not a video that Lamp can read.",
                "Save it as MP4 with H.264, as GIF, or as a folder of PNG files.",
                "video-unreadable",
                cause);
    }
}
