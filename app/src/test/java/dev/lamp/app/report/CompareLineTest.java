package dev.lamp.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.runtime.Device;
import dev.lamp.runtime.compare.PromptStart;
import dev.lamp.runtime.dynamics.SamplingOptions;
import dev.lamp.tokenizer.prompt.PromptException;
import dev.lamp.tokenizer.prompt.PromptImporter;
import dev.lamp.tokenizer.prompt.PromptOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareLineTest {

    private static final Starter MAVEN = Starter.maven("Linux");

    private static Frame level(long seed) {
        return new ClipGenerator()
                .clip(seed, ClipOptions.training().withLength(1))
                .frame(0);
    }

    private static ComparisonPlan plan(long secondSeed, float temperature) {
        return ReportOptions.STANDARD
                .withSampling(new SamplingOptions(4, temperature, 0))
                .plan(
                        List.of(
                                new PromptStart("Night room", level(1), 1),
                                new PromptStart("Played, step 37", level(2), secondSeed)),
                        List.of(new LatentAction(5), new LatentAction(5), new LatentAction(0)),
                        List.of());
    }

    @Test
    void theLineHasAllThatTheNumbersDependOn() {
        assertEquals(
                "./mvnw -q -pl app -am -Prun -Dargs=\"compare --most 2 --script 5*2,0 --held 8 --episodes 40 --seed 1"
                        + " --steps 4 --out there\"",
                new CompareLine(null, null, null, Device.AUTO, Path.of("there")).of(plan(1, 0), MAVEN));
        assertEquals(
                "./mvnw -q -pl app -am -Prun -Dargs=\"compare --prompts 'my pictures' --clips videos --most 2"
                        + " --script 5*2,0 --held 8 --episodes 40 --seed 1 --steps 4 --temperature 1.0 --own-chance"
                        + " --bundle mine --device CPU --out there\"",
                new CompareLine(
                                Path.of("my pictures"),
                                Path.of("videos"),
                                Path.of("mine"),
                                Device.CPU,
                                Path.of("there"))
                        .of(plan(2, 1), MAVEN));
    }

    @Test
    void theLineFitsHowLampWasStarted() {
        CompareLine line = new CompareLine(Path.of("my pictures"), null, null, Device.AUTO, Path.of("there"));
        String plain = "--most 2 --script 5*2,0 --held 8 --episodes 40 --seed 1 --steps 4 --out there";
        String words = plain.replace("5*2,0", "\"5*2,0\"");
        assertEquals(
                "/opt/lamp/bin/lamp compare --prompts \"my pictures\" " + words,
                line.of(plan(1, 0), Starter.launcher("/opt/lamp/bin/lamp")));
        assertEquals(
                "\"C:\\My Programs\\lamp.exe\" compare --prompts \"my pictures\" " + words,
                line.of(plan(1, 0), Starter.launcher("C:\\My Programs\\lamp.exe")));
        assertEquals(
                "mvnw -q -pl app -am -Prun -Dargs=\"compare --prompts 'my pictures' " + plain + "\"",
                line.of(plan(1, 0), Starter.maven("Windows 11")));
        assertEquals(
                "java -cp lamp.jar dev.lamp.app.Lamp compare --prompts \"my pictures\" " + words,
                line.of(plan(1, 0), Starter.java("lamp.jar")));
    }

    @Test
    void promptsComeBackFromTheirPicturesToThePixelAndInOrder(@TempDir Path folder)
            throws IOException, PromptException {
        ComparisonPlan plan = plan(1, 0);
        Path pictures = CompareLine.writePrompts(plan, folder.resolve("prompts"));
        PromptImporter importer = new PromptImporter(FrameSize.STANDARD, StandardPalette.PALETTE);
        Frame second = importer.read(pictures.resolve("02-played-step-37.png"), PromptOptions.DEFAULT);
        assertEquals(level(2), second);
    }
}
