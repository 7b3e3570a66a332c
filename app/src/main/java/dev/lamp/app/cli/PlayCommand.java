package dev.lamp.app.cli;

import dev.lamp.app.input.ActionScript;
import dev.lamp.app.input.DemoScript;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.error.MendableException;
import dev.lamp.assets.platformer.HeroCasting;
import dev.lamp.assets.platformer.Place;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.World;
import dev.lamp.runtime.dynamics.SamplingOptions;
import dev.lamp.runtime.session.FrameTimes;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plays without a window: a prompt, actions and a seed become a GIF, a contact sheet and a line of timing. */
@Command(
        name = "play",
        mixinStandardHelpOptions = true,
        description = "Plays without a window and writes play.gif and sheet.png.")
public final class PlayCommand implements Callable<Integer> {

    private static final int MAX_SCALE = 16;

    @Option(names = "--prompt", paramLabel = "FILE|NAME", description = "A picture, or a prompt that comes with Lamp.")
    private String prompt;

    @Option(
            names = "--hero",
            paramLabel = "X,Y",
            split = ",",
            description = "Puts a hero of the game there, 0 to 14 each: cells of 4 pixels from the upper left.")
    private int[] hero;

    @Option(
            names = "--actions",
            paramLabel = "SCRIPT",
            description = "Such as 2*6,5,0*4: action 2 six times, and so on.")
    private String actions;

    @Option(names = "--seed", defaultValue = "1", description = "Of all chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--steps", description = "Passes per frame, 1 to " + SamplingOptions.MAX_STEPS + ".")
    private Integer steps;

    @Option(names = "--temperature", description = "0 takes the likeliest, 1 samples as learned.")
    private Float temperature;

    @Option(names = "--order", description = "0 fixes the surest tokens first, 1 goes by chance.")
    private Float order;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "lamp-play", description = "Default: ${DEFAULT-VALUE}.")
    private Path out;

    @Option(names = "--scale", defaultValue = "4", description = "Of the GIF, 1 to 16 (default: ${DEFAULT-VALUE}).")
    private int scale;

    @Mixin
    private BundleArguments bundle;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        checkArguments();
        return BundleArguments.telling(spec, this::play);
    }

    private void checkArguments() {
        try {
            if (actions != null) {
                ActionScript.parse(actions);
            }
            sampling();
            if (hero != null) {
                place();
            }
            if (scale < 1 || scale > MAX_SCALE) {
                throw new IllegalArgumentException("expected a scale of 1 to " + MAX_SCALE + ", found " + scale);
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private SamplingOptions sampling() {
        SamplingOptions standard = SamplingOptions.DEFAULT;
        return new SamplingOptions(
                steps == null ? standard.steps() : steps,
                temperature == null ? standard.temperature() : temperature,
                order == null ? standard.order() : order);
    }

    private void play() throws MendableException, IOException {
        ModelBundle model = bundle.open();
        String promptName = prompt == null ? PromptChoice.first() : prompt;
        Frame first = cast(new PromptChoice(model.manifest()).read(promptName));
        try (GenieRuntime runtime = GenieRuntime.open(model, bundle.device());
                World world = runtime.world(sampling())) {
            ActionScript script = actions == null ? DemoScript.of(runtime.actionMap()) : ActionScript.parse(actions);
            HeadlessPlay.Result result = new HeadlessPlay(world).play(first, seed, script);
            PlayFiles files =
                    PlayFiles.write(result.recording(), model.manifest().framesPerSecond(), scale, out);
            report(runtime, promptName, script, result.times());
            spec.commandLine().getOut().println("Wrote " + files.gif() + " and " + files.sheet() + ".");
        }
    }

    private Frame cast(Frame drawn) {
        try {
            return hero == null ? drawn : new HeroCasting(drawn).with(place(), 0);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private Place place() {
        if (hero.length != 2) {
            throw new IllegalArgumentException("expected a column and a row, such as 4,13");
        }
        Place place = new Place(hero[0], hero[1]);
        HeroCasting.requireInside(place);
        return place;
    }

    private void report(GenieRuntime runtime, String promptName, ActionScript script, FrameTimes.Summary times) {
        PrintWriter to = spec.commandLine().getOut();
        to.println("Prompt " + promptName + ", seed " + seed + ", actions " + script + ". " + runtime.deviceNote());
        to.printf(
                Locale.ROOT,
                "%d frames, %d steps each: %.1f frames/s, p50 %.1f ms, p99 %.1f ms per frame%n",
                times.frames(),
                sampling().steps(),
                times.framesPerSecond(),
                times.p50Millis(),
                times.p99Millis());
        to.flush();
    }
}
