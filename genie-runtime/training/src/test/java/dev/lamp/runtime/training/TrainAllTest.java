package dev.lamp.runtime.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.Device;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.World;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Trains for two minutes in all: enough to prove that everything fits together, not to learn anything. */
@Tag("slow")
@Tag("djl")
@Tag("onnx")
class TrainAllTest {

    @Test
    void twoMinutesFromNothingMakeABundleThatDreams(@TempDir Path folder) throws Exception {
        int code =
                new CommandLine(new TrainGenie()).execute("train", "all", "--minutes", "2", "--run", folder.toString());
        assertEquals(0, code);
        for (Stage stage : Stage.values()) {
            Path run = new Workspace(folder).run(stage).path();
            assertTrue(Files.size(run.resolve("metrics.csv")) > 0, stage + " logs what it does");
        }
        Frame prompt = new ClipGenerator().clip(1, ClipOptions.training()).frame(0);
        try (GenieRuntime runtime = GenieRuntime.open(ModelBundle.open(new Workspace(folder).bundle()), Device.CPU);
                World world = runtime.world(SamplingOptions.DEFAULT)) {
            world.reset(prompt, 1);
            assertNotNull(world.step(new LatentAction(0)));
        }
    }
}
