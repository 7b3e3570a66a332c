package dev.lamp.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.app.display.StageFilter;
import dev.lamp.app.play.PlayMode;
import dev.lamp.app.play.Preset;
import dev.lamp.app.play.Tuning;
import dev.lamp.app.ui.Theme;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsStoreTest {

    @TempDir
    private Path folder;

    private Path file;
    private SettingsStore store;

    @BeforeEach
    void makeStore() {
        file = folder.resolve("lamp").resolve("settings.json");
        store = new SettingsStore(file);
    }

    @Test
    void aFreshInstallationGetsTheDefaults() {
        assertEquals(Settings.standard(), store.load().settings());
    }

    @Test
    void whatWasSavedIsReadAgain() throws IOException {
        Settings changed = new Settings(
                Theme.LIGHT,
                new Tuning(new SamplingOptions(5, 0.5f, 0.25f), 22, false),
                PlayMode.TURNS,
                StageFilter.SCANLINES,
                true,
                "/pictures",
                900,
                700);
        store.save(changed);
        assertEquals(changed, store.load().settings());
    }

    @Test
    void unknownKeysAndSenselessValuesAreIgnored() throws IOException {
        write("{\"version\": 9, \"wings\": [1], \"theme\": \"plaid\", \"preset\": \"fast\", \"windowWidth\": -3}");
        SettingsStore.Loaded loaded = store.load();
        assertEquals(Theme.DARK, loaded.settings().theme());
        assertEquals(Preset.FAST.sampling(), loaded.settings().tuning().sampling());
        assertEquals(480, loaded.settings().windowWidth());
        assertTrue(loaded.setAside().isEmpty());
    }

    @Test
    void aFileThatIsNoJsonIsKeptAside() throws IOException {
        write("{\"theme\": \"li");
        SettingsStore.Loaded loaded = store.load();
        assertEquals(Settings.standard(), loaded.settings());
        assertEquals("{\"theme\": \"li", Files.readString(loaded.setAside().get(0)));
        assertFalse(Files.exists(file));
    }

    @Test
    void anEmptyFileIsKeptAside() throws IOException {
        write("");
        assertEquals(1, store.load().setAside().size());
    }

    @Test
    void whateverElseLampRemembersIsKeptAsideToo() throws IOException {
        write("{}");
        Files.writeString(folder.resolve("lamp").resolve("actions.json"), "[1, 2");
        Files.writeString(folder.resolve("lamp").resolve("shelf.json"), "{}");
        assertEquals(
                List.of(folder.resolve("lamp").resolve("actions.json.unreadable")),
                store.load().setAside());
        assertEquals(List.of(), store.load().setAside());
    }

    @Test
    void knobsBeyondTheirLimitsAreAsTheyWere() throws IOException {
        write("{\"passes\": 99, \"temperature\": 0.5, \"rate\": 1000}");
        Tuning tuning = store.load().settings().tuning();
        assertEquals(Preset.BALANCED.sampling(), tuning.sampling());
        assertEquals(30, tuning.rate());
    }

    @Test
    void everySystemHasItsPlaceForSettings() {
        Path home = Path.of("home");
        assertEquals(home.resolve(".config").resolve("lamp"), ConfigFolder.of("Linux", home, Map.of()));
        assertEquals(Path.of("x", "lamp"), ConfigFolder.of("Linux", home, Map.of("XDG_CONFIG_HOME", "x")));
        assertEquals(Path.of("roaming", "Lamp"), ConfigFolder.of("Windows 11", home, Map.of("APPDATA", "roaming")));
        assertEquals(
                home.resolve("Library").resolve("Application Support").resolve("Lamp"),
                ConfigFolder.of("Mac OS X", home, Map.of()));
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
