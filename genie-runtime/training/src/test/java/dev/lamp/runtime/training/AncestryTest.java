package dev.lamp.runtime.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.tokenizer.training.loop.Checkpoint;
import dev.lamp.tokenizer.training.loop.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AncestryTest {

    private static final long MINUTE = 60_000_000_000L;

    @TempDir
    Path folder;

    @Test
    void aRunCountsWhatAllThoseBeforeItLearned() throws IOException {
        RunFolder first = run("first", 100, 10 * MINUTE, Map.of());
        assertFalse(Ancestry.of(first).isKnown());
        RunFolder second =
                run("second", 40, 4 * MINUTE, Ancestry.after(origin("first")).config());
        assertEquals(new Ancestry("first", 100, 10), Ancestry.of(second));
        Ancestry third = Ancestry.after(origin("second"));
        assertEquals(new Ancestry("second", 140, 14), third);
        assertTrue(third.isKnown());
    }

    @Test
    void runsThatLearnedSideBySideCountTheirPastOnce() throws IOException {
        run("first", 100, 10 * MINUTE, Map.of());
        Map<String, String> afterFirst = Ancestry.after(origin("first")).config();
        run("second", 40, 4 * MINUTE, afterFirst);
        run("third", 30, 5 * MINUTE, afterFirst);
        assertEquals(new Ancestry("second", 170, 19), Ancestry.after(origin("second", "third")));
    }

    @Test
    void aFolderWithoutAModelIsRefused() {
        IOException refused = assertThrows(IOException.class, () -> Ancestry.after(origin("nowhere")));
        assertTrue(refused.getMessage().contains("found no checkpoint"));
    }

    private Origin origin(String from, String... beside) {
        return new Origin(
                folder.resolve(from), Arrays.stream(beside).map(folder::resolve).toList(), null);
    }

    private RunFolder run(String name, long updates, long nanos, Map<String, String> config) throws IOException {
        RunFolder run = RunFolder.create(
                new Workspace(folder.resolve(name)).run(Stage.DYNAMICS).path());
        run.writeProperties("config.properties", config);
        Map<String, String> facts = Map.of("updates", Long.toString(updates), "elapsedNanos", Long.toString(nanos));
        run.save(new Checkpoint(facts, Map.of()));
        return run;
    }
}
