package dev.lamp.runtime.training.faults;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.process.CleanEnd;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.Device;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.World;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.util.concurrent.CountDownLatch;

/** Dreams in two worlds at once without a pause, until it is asked to end. */
final class RestlessPlayer {

    static final String PLAYING = "playing";
    private static final int WORLDS = 2;

    private RestlessPlayer() {}

    public static void main(String[] arguments) throws Exception {
        CleanEnd.onSignals();
        ModelBundle bundle = ModelBundle.shipped();
        GenieRuntime runtime = GenieRuntime.open(bundle, Device.CPU);
        Frame prompt = Frame.of(
                bundle.manifest().frame(),
                bundle.manifest().palette(),
                new byte[bundle.manifest().frame().pixels()]);
        CountDownLatch begun = new CountDownLatch(WORLDS);
        for (int i = 0; i < WORLDS; i++) {
            World world = runtime.world(SamplingOptions.DEFAULT);
            world.reset(prompt, i);
            Thread player = new Thread(() -> play(world, begun), "player-" + i);
            player.setDaemon(true);
            player.start();
        }
        begun.await();
        System.out.println(PLAYING);
        new CountDownLatch(1).await();
    }

    private static void play(World world, CountDownLatch begun) {
        for (int step = 0; ; step++) {
            world.step(new LatentAction(step % LatentAction.COUNT));
            begun.countDown();
        }
    }
}
