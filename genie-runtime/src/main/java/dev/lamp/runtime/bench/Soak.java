package dev.lamp.runtime.bench;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.bundle.BundleException;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.Device;
import dev.lamp.runtime.DeviceException;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.World;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Plays for long, and opens and closes models in between: neither may leave anything behind. What the process holds is
 * asked of the system, so that native memory counts.
 */
public final class Soak {

    /** Between two of them it says how things stand. */
    public static final int ROUNDS = 10;

    private final ModelBundle bundle;
    private final Frame prompt;
    private final Device device;
    private final SamplingOptions sampling;

    public Soak(ModelBundle bundle, Frame prompt, Device device, SamplingOptions sampling) {
        this.bundle = bundle;
        this.prompt = prompt;
        this.device = device;
        this.sampling = sampling;
    }

    /**
     * How things stand after a round.
     *
     * @param frames played so far
     * @param cycles models opened and closed so far
     * @param timing of this round's frames
     * @param residentMegabytes held by the process; 0 where the system does not tell
     * @param handles open files, sockets and pipes; 0 where the system does not tell
     */
    public record Round(long frames, long cycles, Timing timing, double residentMegabytes, int handles) {}

    /**
     * Plays.
     *
     * @param frames in all, {@value #ROUNDS} or more
     * @param cycles in all
     * @param after is told of every round
     */
    public List<Round> run(int frames, int cycles, Consumer<Round> after) throws BundleException, DeviceException {
        List<Round> rounds = new ArrayList<>();
        try (GenieRuntime runtime = GenieRuntime.open(bundle, device);
                World world = runtime.world(sampling)) {
            world.reset(prompt, 1);
            for (int round = 1; round <= ROUNDS; round++) {
                Timing timing =
                        Timing.of(0, frames / ROUNDS, i -> world.step(new LatentAction(i / 7 % LatentAction.COUNT)));
                for (int cycle = 0; cycle < cycles / ROUNDS; cycle++) {
                    openAndClose();
                }
                Round stand = new Round(
                        (long) round * (frames / ROUNDS),
                        (long) round * (cycles / ROUNDS),
                        timing,
                        Resident.megabytes(),
                        Resident.handles());
                rounds.add(stand);
                after.accept(stand);
            }
        }
        return rounds;
    }

    private void openAndClose() throws BundleException, DeviceException {
        try (GenieRuntime runtime = GenieRuntime.open(bundle, device);
                World world = runtime.world(sampling)) {
            world.reset(prompt, 2);
            world.step(runtime.actionMap().idleAction());
        }
    }
}
