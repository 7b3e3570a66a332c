package dev.lamp.app.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.app.fake.FakeBundles;
import dev.lamp.app.library.BundlePlace.Kind;
import dev.lamp.runtime.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleLibraryTest {

    @TempDir
    private Path home;

    @Test
    void aFreshLibraryHoldsTheShippedBundle() {
        List<BundleEntry> entries = library().list(BundlePlace.SHIPPED);
        assertEquals(1, entries.size());
        assertTrue(entries.get(0).content().isPresent());
        assertEquals(BundlePlace.SHIPPED, library().standard());
    }

    @Test
    void bundlesInTheFolderAreFoundAndOpenedOnesRemembered() throws IOException {
        FakeBundles.write(home.resolve("bundles").resolve("mine"), "mine");
        Path elsewhere = FakeBundles.write(home.resolve("elsewhere"), "other");
        library().save(library().choices().withOpened(elsewhere.toString()));
        List<BundleEntry> entries = library().list(BundlePlace.SHIPPED);
        assertEquals(
                List.of(Kind.SHIPPED, Kind.OWN, Kind.OPENED),
                entries.stream().map(entry -> entry.place().kind()).toList());
        assertEquals("mine", entries.get(1).title());
        assertEquals("other", entries.get(2).title());
    }

    @Test
    void aDamagedBundleIsListedWithItsTrouble() throws IOException {
        Path mine = FakeBundles.write(home.resolve("bundles").resolve("mine"), "mine");
        Files.writeString(mine.resolve("MODEL_CARD.md"), "something else");
        BundleEntry entry = library().list(BundlePlace.SHIPPED).get(1);
        assertTrue(entry.content().isEmpty());
        assertEquals("bundle-damaged", entry.trouble().orElseThrow().code());
    }

    @Test
    void whatIsPlayedIsListedThoughNobodyAddedIt() throws IOException {
        Path elsewhere = FakeBundles.write(home.resolve("elsewhere"), "other");
        List<BundleEntry> entries = library().list(library().place(elsewhere));
        assertEquals("other", entries.get(1).title());
    }

    @Test
    void deletingFreesTheListedFilesAndLeavesOthersAlone() throws IOException {
        Path mine = FakeBundles.write(home.resolve("bundles").resolve("mine"), "mine");
        BundleEntry entry = library().list(BundlePlace.SHIPPED).get(1);
        Files.writeString(mine.resolve("notes.txt"), "not of the bundle");
        long bytes = entry.content().orElseThrow().bytes() + Files.size(mine.resolve("manifest.json"));
        library().save(library().choices().withStandard(entry.place().id()));
        assertEquals(bytes, library().delete(entry));
        assertTrue(Files.exists(mine.resolve("notes.txt")));
        assertFalse(Files.exists(mine.resolve("manifest.json")));
        assertEquals(BundlePlace.SHIPPED, library().standard());
    }

    @Test
    void theShippedBundleCannotBeDeleted() {
        BundleEntry shipped = library().list(BundlePlace.SHIPPED).get(0);
        assertThrows(IOException.class, () -> library().delete(shipped));
    }

    @Test
    void aDefaultThatIsGoneGivesWayToTheShippedOne() throws IOException {
        library().save(library().choices().withStandard(home.resolve("gone").toString()));
        assertEquals(BundlePlace.SHIPPED, library().standard());
    }

    @Test
    void choicesSurviveAndNonsenseDoesNotHurt() throws IOException {
        library()
                .save(LibraryChoices.fresh()
                        .withDevice(Device.CPU)
                        .withOpened("/a")
                        .withOpened("/b")
                        .withOpened("/a"));
        assertEquals(Device.CPU, library().choices().device());
        assertEquals(List.of("/a", "/b"), library().choices().opened());
        Files.writeString(home.resolve("library.json"), "{\"device\": \"abacus\", \"opened\": 7");
        assertEquals(LibraryChoices.fresh(), library().choices());
    }

    private BundleLibrary library() {
        return new BundleLibrary(home);
    }
}
