package dev.lamp.app.theatre;

import dev.lamp.assets.error.MendableException;

/** The theatre cannot open here: SDL or OpenGL is missing or too old, or the system has no place for it. */
public final class TheatreException extends MendableException {
    private static final long serialVersionUID = 1L;

    TheatreException(String why, Throwable cause) {
        this(why, "A graphics driver with OpenGL 3.3 brings the theatre back.", cause);
    }

    private TheatreException(String why, String remedy, Throwable cause) {
        super(
                "The theatre cannot open here: " + why + ". Lamp shows the plain full screen instead.",
                remedy,
                "theatre-unavailable",
                cause);
    }

    /** On a Mac, where the window has the only event loop. */
    static TheatreException oneEventLoop() {
        return new TheatreException(
                "macOS lets a program have one event loop, which is the window's",
                "Nothing needs mending; Esc or F11 returns to the window.",
                null);
    }
}
