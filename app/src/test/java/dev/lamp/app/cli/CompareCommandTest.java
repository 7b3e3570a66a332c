package dev.lamp.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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
