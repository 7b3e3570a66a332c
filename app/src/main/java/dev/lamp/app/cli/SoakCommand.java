package dev.lamp.app.cli;

import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.error.MendableException;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.bench.Soak;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plays for long and says whether anything grows. */
@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        description = "Plays for long, opens and closes the model in between, and says what the process holds.")
public final class SoakCommand implements Callable<Integer> {

    @Option(names = "--frames", defaultValue = "100000", description = "In all (default: ${DEFAULT-VALUE}).")
    private int frames;

    @Option(names = "--cycles", defaultValue = "1000", description = "Of opening (default: ${DEFAULT-VALUE}).")
    private int cycles;

    @Option(
            names = "--steps",
            description = "Passes per frame, 1 to " + SamplingOptions.MAX_STEPS
                    + " (default: as in the window, ${DEFAULT-VALUE}).")
    private int steps = SamplingOptions.DEFAULT.steps();

    @Mixin
    private BundleArguments bundle;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        SamplingOptions sampling = sampling();
        return BundleArguments.telling(spec, () -> soak(sampling));
    }

    private SamplingOptions sampling() {
        try {
            if (frames < Soak.ROUNDS) {
                throw new IllegalArgumentException("expected " + Soak.ROUNDS + " frames or more, found " + frames);
            }
            return SamplingOptions.DEFAULT.withSteps(steps);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void soak(SamplingOptions sampling) throws MendableException {
        PrintWriter out = spec.commandLine().getOut();
        ModelBundle model = bundle.open();
        Frame prompt = new PromptChoice(model.manifest()).read(PromptChoice.first());
        out.println(sampling.steps() + (sampling.steps() == 1 ? " pass" : " passes") + " per frame\n");
        out.println("| frames | opened | p50 ms | p99 ms | resident MB | handles |\n|--:|--:|--:|--:|--:|--:|");
        new Soak(model, prompt, bundle.device(), sampling).run(frames, cycles, round -> {
            out.printf(
                    Locale.ROOT,
                    "| %d | %d | %.1f | %.1f | %.1f | %d |%n",
                    round.frames(),
                    round.cycles(),
                    round.timing().p50(),
                    round.timing().p99(),
                    round.residentMegabytes(),
                    round.handles());
            out.flush();
        });
    }
}
