package dev.lamp.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.app.display.StageFilter;
import dev.lamp.app.play.PlayMode;
import dev.lamp.app.play.Preset;
import dev.lamp.app.ui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                Theme.LIGHT, Preset.BEST, PlayMode.TURNS, StageFilter.SCANLINES, false, true, "/pictures", 900, 700);
        store.save(changed);
        assertEquals(changed, store.load().settings());
    }

    @Test
    void unknownKeysAndSenselessValuesAreIgnored() throws IOException {
        write("{\"version\": 9, \"wings\": [1], \"theme\": \"plaid\", \"preset\": \"fast\", \"windowWidth\": -3}");
        SettingsStore.Loaded loaded = store.load();
        assertEquals(Theme.DARK, loaded.settings().theme());
        assertEquals(Preset.FAST, loaded.settings().preset());
        assertEquals(480, loaded.settings().windowWidth());
        assertTrue(loaded.setAside().isEmpty());
    }

    @Test
    void aFileThatIsNoJsonIsKeptAside() throws IOException {
        write("{\"theme\": \"li");
        SettingsStore.Loaded loaded = store.load();
        assertEquals(Settings.standard(), loaded.settings());
        assertEquals("{\"theme\": \"li", Files.readString(loaded.setAside().orElseThrow()));
        assertFalse(Files.exists(file));
    }

    @Test
    void anEmptyFileIsKeptAside() throws IOException {
        write("");
        assertTrue(store.load().setAside().isPresent());
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
