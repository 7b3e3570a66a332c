package dev.lamp.app.theatre;

import dev.lamp.assets.error.MendableException;

/** The theatre cannot open here: SDL or OpenGL is missing, or too old. */
public final class TheatreException extends MendableException {
    private static final long serialVersionUID = 1L;

    TheatreException(String why, Throwable cause) {
        super(
                "The theatre cannot open here: " + why + ". Lamp shows the plain full screen instead.",
                "A graphics driver with OpenGL 3.3 brings the theatre back.",
                "theatre-unavailable",
                cause);
    }
}
