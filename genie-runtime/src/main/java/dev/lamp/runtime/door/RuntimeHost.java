package dev.lamp.runtime.door;

import dev.lamp.assets.prompts.PromptShelf;
import dev.lamp.assets.prompts.ShelfPrompt;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.dynamics.SamplingOptions;
import dev.lamp.tokenizer.prompt.PromptException;
import dev.lamp.tokenizer.prompt.PromptImporter;
import dev.lamp.tokenizer.prompt.PromptOptions;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;

/** A runtime behind the door; stays the caller's. */
public final class RuntimeHost implements DoorHost {

    private final GenieRuntime runtime;
    private final PromptImporter importer;

    public RuntimeHost(GenieRuntime runtime) {
        this.runtime = runtime;
        this.importer = new PromptImporter(size(), palette());
    }

    @Override
    public String bundle() {
        return runtime.manifest().name();
    }

    @Override
    public FrameSize size() {
        return runtime.manifest().frame();
    }

    @Override
    public Palette palette() {
        return runtime.manifest().palette();
    }

    @Override
    public List<String> actionNames() {
        return runtime.manifest().actions().stream()
                .map(action -> action.name())
                .toList();
    }

    @Override
    public List<String> promptNames() {
        return PromptShelf.all().stream().map(ShelfPrompt::name).toList();
    }

    @Override
    public Frame prompt(Optional<String> name) throws DoorException {
        for (ShelfPrompt prompt : PromptShelf.all()) {
            if (name.isEmpty() || name.get().equals(prompt.name())) {
                return picture(() -> importer.read(prompt));
            }
        }
        throw DoorException.of("no-such-prompt", "expected the name of a prompt, such as hello lists them");
    }

    @Override
    public Frame picture(byte[] file) throws DoorException {
        return picture(() -> importer.read(new ByteArrayInputStream(file), PromptOptions.DEFAULT));
    }

    /** A picture that may turn out to be none. */
    private interface Reading {
        Frame read() throws PromptException;
    }

    private static Frame picture(Reading reading) throws DoorException {
        try {
            return reading.read();
        } catch (PromptException e) {
            throw DoorException.of(e.code(), e.getMessage() + " " + e.remedy());
        }
    }

    @Override
    public WorldBatch open(int worlds, SamplingOptions options) {
        return runtime.batch(worlds, options);
    }
}
