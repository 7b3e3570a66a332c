package dev.lamp.app.library;

import dev.lamp.assets.error.MendableException;
import dev.lamp.assets.video.Frame;

/** Reduces a picture, given as the bytes of its file, to what the model sees. Called in the background. */
@FunctionalInterface
public interface PictureReader {

    /** @throws MendableException if it is no picture, or none that can be read */
    Frame read(byte[] file) throws MendableException;
}
