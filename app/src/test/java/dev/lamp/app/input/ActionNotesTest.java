package dev.lamp.app.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lamp.app.settings.ActionNotesStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionNotesTest {
    @TempDir
    private Path folder;

    @Test
    void aKeyThatIsTakenChangesPlaces() {
        ActionNotes notes = ActionNotes.standard().bound(0, "DIGIT3");
        assertEquals("DIGIT3", notes.keys().get(0));
        assertEquals("DIGIT1", notes.keys().get(2));
    }

    @Test
    void namesAreTidied() {
        assertEquals(
                "big jump",
                ActionNotes.standard().named(1, "  big \n jump ").names().get(1));
        assertEquals(
                24,
                ActionNotes.standard().named(1, "x".repeat(100)).names().get(1).length());
    }

    @Test
    void twoActionsCannotShareAKey() {
        ActionNotes standard = ActionNotes.standard();
        assertThrows(
                IllegalArgumentException.class,
                () -> new ActionNotes(
                        standard.names(), List.of("A", "A", "C", "D", "E", "F", "G", "H"), standard.uses(), -1));
    }

    @Test
    void notesAreKeptForEachBundle() throws Exception {
        Path file = folder.resolve("sub").resolve("actions.json");
        ActionNotes mine =
                ActionNotes.standard().named(0, "fly").bound(0, "K").used(0).resting(3);
        new ActionNotesStore(file).save("one", mine);
        new ActionNotesStore(file).save("two", ActionNotes.standard().used(7));
        assertEquals(mine, new ActionNotesStore(file).load("one"));
        assertEquals(ActionNotes.standard(), new ActionNotesStore(file).load("three"));
        Files.writeString(file, "no json");
        assertEquals(ActionNotes.standard(), new ActionNotesStore(file).load("one"));
    }

    @Test
    void keysAreCalledByWhatIsPrintedOnThem() {
        assertEquals("3", KeyName.of("DIGIT3"));
        assertEquals("\u2190", KeyName.of("LEFT"));
        assertEquals("K", KeyName.of("K"));
        assertEquals("Page up", KeyName.of("PAGE_UP"));
    }
}
