package dev.lamp.runtime;

import dev.lamp.assets.error.MendableException;

/** A device that was asked for by name cannot be used; says why and what to do. */
public final class DeviceException extends MendableException {

    private static final long serialVersionUID = 1L;

    public DeviceException(String sentence, String remedy, Throwable cause) {
        super(sentence, remedy, "device-unavailable", cause);
    }
}
