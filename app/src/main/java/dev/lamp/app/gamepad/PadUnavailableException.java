package dev.lamp.app.gamepad;

import dev.lamp.assets.error.MendableException;

/** Gamepads cannot be read on this machine. */
public final class PadUnavailableException extends MendableException {

    private static final long serialVersionUID = 1L;

    /**
     * @param reason why not, for reports
     * @param cause the technical cause, or null
     */
    public PadUnavailableException(String reason, Throwable cause) {
        super(
                "Gamepads cannot be used here (" + reason + ").",
                "Everything works with the keyboard. Lamp reads gamepads on 64-bit Linux, Windows and macOS.",
                "pads-unavailable",
                cause);
    }
}
