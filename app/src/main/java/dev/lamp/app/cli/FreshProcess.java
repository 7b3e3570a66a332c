package dev.lamp.app.cli;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.error.MendableException;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.Device;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.World;
import dev.lamp.runtime.bench.BenchOptions;
import dev.lamp.runtime.bench.BenchReport.FirstFrame;
import dev.lamp.runtime.bench.Resident;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Starts Lamp anew without a window and watches how long its first frame takes and how much memory it holds. */
final class FreshProcess {

    private static final String FIRST = "first frame";
    private static final String RESIDENT = "resident ";
    private static final int FRAMES = 200;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Path bundle;
    private final Device device;

    /** @param bundle a folder or zip file; null for the shipped bundle */
    FreshProcess(Path bundle, Device device) {
        this.bundle = bundle;
        this.device = device;
    }

    /** Starts a process like this one and waits until it has played. */
    FirstFrame measure() throws IOException {
        long began = System.nanoTime();
        Process process =
                new ProcessBuilder(command()).redirectErrorStream(true).start();
        List<String> said = new ArrayList<>();
        double firstMillis = 0;
        double megabytes = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.equals(FIRST)) {
                    firstMillis = (System.nanoTime() - began) / NANOS_PER_MILLI;
                } else if (line.startsWith(RESIDENT)) {
                    megabytes = Double.parseDouble(line.substring(RESIDENT.length()));
                }
            }
        } finally {
            process.destroy();
        }
        if (firstMillis == 0) {
            throw new IOException("expected a first frame of a fresh process, found: " + String.join(" ", said));
        }
        return new FirstFrame(firstMillis, megabytes);
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.lamp.app.Lamp",
                "bench",
                "--first-frame",
                "--device",
                device.name()));
        if (bundle != null) {
            command.addAll(List.of("--bundle", bundle.toString()));
        }
        return command;
    }

    /** What the fresh process does. */
    static void playOn(ModelBundle model, Frame prompt, BenchOptions options, PrintWriter to) throws MendableException {
        try (GenieRuntime runtime = GenieRuntime.open(model, options.device(), options.threads());
                World world = runtime.world(SamplingOptions.DEFAULT)) {
            world.reset(prompt, 1);
            world.step(runtime.actionMap().idleAction());
            to.println(FIRST);
            to.flush();
            for (int i = 0; i < FRAMES; i++) {
                world.step(new LatentAction(i / 10 % LatentAction.COUNT));
            }
            to.println(RESIDENT + String.format(Locale.ROOT, "%.1f", Resident.megabytes()));
            to.flush();
        }
    }
}
