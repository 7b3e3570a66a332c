package dev.lamp.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.app.compare.BundleBench;
import dev.lamp.app.input.ActionScript;
import dev.lamp.app.library.BundlePlace;
import dev.lamp.app.report.ComparisonPlan;
import dev.lamp.app.report.ReportOptions;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.assets.video.ClipWriter;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.Device;
import dev.lamp.runtime.compare.PromptStart;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Tag("onnx")
@Tag("slow")
class CompareCommandTest {

    private final StringWriter told = new StringWriter();

    private int run(String... args) {
        PrintWriter to = new PrintWriter(told);
        return new CommandLine(new CompareCommand()).setOut(to).setErr(to).execute(args);
    }

    @Test
    void theShippedBundleGetsAReportAndAStoppedRunGoesOn(@TempDir Path folder) throws IOException {
        String[] args = {
            "--most",
            "2",
            "--script",
            "5,7",
            "--held",
            "2",
            "--episodes",
            "0",
            "--steps",
            "1",
            "--out",
            folder.toString()
        };
        assertEquals(0, run(args), told::toString);
        String page = Files.readString(folder.resolve("report.html"));
        assertTrue(page.contains("--script 5,7") && page.contains("SHA-256"));
        assertTrue(Files.readAllLines(folder.resolve("findings.csv")).size() > 20);
        Path kept = folder.resolve("work/walk-0.clip");
        FileTime before = Files.getLastModifiedTime(kept);
        Files.delete(folder.resolve("work/rest-1.json"));
        assertEquals(0, run(args), told::toString);
        assertEquals(before, Files.getLastModifiedTime(kept));
        assertEquals(page, Files.readString(folder.resolve("report.html")));
        String[] others = args.clone();
        others[3] = "7,5";
        assertEquals(1, run(others));
        assertTrue(told.toString().contains("another comparison"));
    }

    @Test
    void theReportOfTheButtonComesAgainFromTheCommandThatItNames(@TempDir Path folder) throws Exception {
        Path clips = Files.createDirectory(folder.resolve("clips"));
        ClipWriter.write(new ClipGenerator().clip(4, ClipOptions.training().withLength(24)), clips.resolve("0.clip"));
        ComparisonPlan plan = new ReportOptions(2, 0, new SamplingOptions(1, 1, 0))
                .plan(List.of(level(1), level(2)), ActionScript.parse("5,7").actions(), List.of());
        try (BundleBench bench = BundleBench.open(ModelBundle.shipped(), BundlePlace.SHIPPED, Device.CPU)) {
            bench.report(plan, clips, folder.resolve("button"), (done, all, left) -> {});
        }
        String settings = Files.readString(folder.resolve("button/settings.csv"));
        Matcher line = Pattern.compile("\"\"compare ([^\"]*)\"\"").matcher(settings);
        assertTrue(line.find(), settings);
        String words = line.group(1);
        assertTrue(
                words.contains("--own-chance") && words.contains("--device CPU") && words.contains("--clips"), words);
        Path again = folder.resolve("command");
        assertEquals(0, run(words.replace("lamp-compare", again.toString()).split(" ")), told::toString);
        assertEquals(
                Files.readString(folder.resolve("button/findings.csv")),
                Files.readString(again.resolve("findings.csv")));
        assertTrue(Files.readString(again.resolve("findings.csv")).contains("control.imported.delta-psnr"));
    }

    /** The first picture of a level, with chance of its own. */
    private static PromptStart level(long seed) {
        Frame first = new ClipGenerator()
                .clip(seed, ClipOptions.training().withLength(1))
                .frame(0);
        return new PromptStart("Level " + seed, first, seed);
    }

    @Test
    void anEmptyFolderIsExplained(@TempDir Path folder) {
        assertEquals(
                1,
                run(
                        "--prompts",
                        folder.toString(),
                        "--out",
                        folder.resolve("out").toString()));
        assertTrue(told.toString().contains("fewer than two pictures"));
    }
}
