package dev.lamp.app.gamepad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PadStoreTest {

    @TempDir
    private Path home;

    @Test
    void whatTheButtonsDoIsRemembered() throws IOException {
        PadBindings mine = PadBindings.standard()
                .with(PadButton.SOUTH, PadMeaning.ACTION_3)
                .with(PadButton.START, PadMeaning.NOTHING);
        PadStore store = new PadStore(home);
        store.save(mine);
        for (PadButton button : PadButton.values()) {
            assertEquals(mine.of(button), store.load().of(button));
        }
    }

    @Test
    void nonsenseIsAsAtFirst() throws IOException {
        Files.writeString(home.resolve("gamepad.json"), "{\"buttons\": {\"south\": \"fly\", \"wing\": \"jump\"}}");
        assertEquals(PadBindings.standard(), new PadStore(home).load());
        Files.writeString(home.resolve("gamepad.json"), "not at all");
        assertEquals(PadBindings.standard(), new PadStore(home).load());
    }

    @Test
    void aTremblingStickDoesNotStutter() {
        StickGate gate = new StickGate();
        assertFalse(gate.pressed(0.45));
        assertTrue(gate.pressed(0.55));
        assertTrue(gate.pressed(0.45));
        assertFalse(gate.pressed(0.3));
        assertFalse(gate.pressed(0.45));
        assertFalse(gate.pressed(-1));
    }
}
