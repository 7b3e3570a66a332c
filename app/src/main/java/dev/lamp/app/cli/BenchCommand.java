package dev.lamp.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.error.MendableException;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.Threads;
import dev.lamp.runtime.bench.Bench;
import dev.lamp.runtime.bench.BenchOptions;
import dev.lamp.runtime.bench.BenchReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how fast a bundle plays here, and how far that is from what is possible. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures how fast a bundle plays on this machine. Best with nothing else running.")
public final class BenchCommand implements Callable<Integer> {

    /** How the numbers are written. */
    enum Format {
        MARKDOWN,
        JSON
    }

    @Option(names = "--frames", defaultValue = "2000", description = "Per row of passes (default: ${DEFAULT-VALUE}).")
    private int frames;

    @Option(names = "--threads", description = "Per operator (default: one per core).")
    private Integer threads;

    @Option(names = "--spin", description = "Microseconds that idle threads spin; to experiment with.")
    private Integer spin;

    @Option(names = "--format", defaultValue = "MARKDOWN", description = "${COMPLETION-CANDIDATES}.")
    private Format format;

    @Option(names = "--first-frame", hidden = true, description = "Draw one frame, then some more, and say so.")
    private boolean firstFrame;

    @Mixin
    private BundleArguments bundle;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        BenchOptions options = options();
        return BundleArguments.telling(spec, () -> measure(options));
    }

    private void measure(BenchOptions options) throws MendableException, IOException {
        ModelBundle model = bundle.open();
        Frame prompt = new PromptChoice(model.manifest()).read(PromptChoice.first());
        if (firstFrame) {
            FreshProcess.playOn(model, prompt, options, spec.commandLine().getOut());
        } else {
            report(model, prompt, options);
        }
    }

    private BenchOptions options() {
        try {
            Threads standard = Threads.standard();
            return new BenchOptions(
                    frames,
                    bundle.device(),
                    new Threads(
                            threads == null ? standard.count() : threads, spin == null ? standard.spinMicros() : spin));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void report(ModelBundle model, Frame prompt, BenchOptions options) throws MendableException, IOException {
        PrintWriter aside = spec.commandLine().getErr();
        Bench bench = new Bench(model, prompt, options, what -> {
            aside.println("measuring " + what);
            aside.flush();
        });
        BenchReport report = withFreshProcess(bench.run(), aside);
        PrintWriter to = spec.commandLine().getOut();
        to.println(format == Format.JSON ? json(report) : new BenchTables(report).markdown());
        to.flush();
    }

    /** An installed Lamp may have no launcher to start another process with; the other numbers still count. */
    private BenchReport withFreshProcess(BenchReport report, PrintWriter aside) {
        try {
            return report.with(new FreshProcess(bundle.bundle(), bundle.device()).measure());
        } catch (IOException e) {
            aside.println("A fresh process could not be measured: " + e.getMessage());
            return report;
        }
    }

    private static String json(BenchReport report) throws JsonProcessingException {
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(report);
    }
}
