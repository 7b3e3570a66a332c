package dev.lamp.runtime.door;

import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.util.List;
import java.util.Optional;

/** What a client may ask of the house behind the door. Called from several threads. */
public interface DoorHost {

    /** Name of the bundle. */
    String bundle();

    FrameSize size();

    Palette palette();

    /** What the actions do, in words, by index. */
    List<String> actionNames();

    /** Prompts that a client may name. */
    List<String> promptNames();

    /**
     * A prompt by its name.
     *
     * @param name one of {@link #promptNames}; empty takes the first
     */
    Frame prompt(Optional<String> name) throws DoorException;

    /** A picture file, made a prompt. */
    Frame picture(byte[] file) throws DoorException;

    /** New worlds that go on in step; closed by whoever asked. */
    WorldBatch open(int worlds, SamplingOptions options);
}
