package dev.lamp.assets.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.assets.bundle.BundleManifest.Action;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleRevisionTest {

    private static final List<Action> BEFORE = Collections.nCopies(8, new Action("left", -1, 0, 0.125));
    private static final List<Action> AFTER = Collections.nCopies(8, new Action("jump right", 1, -3, 0.125));
    private static final int IDLE = SmallManifest.IDLE;

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void writeBundle() throws IOException {
        folder = temp.resolve("bundle");
        Map<String, byte[]> contents = new HashMap<>();
        for (GraphRole role : GraphRole.values()) {
            contents.put(role.fileName(), role.key().getBytes(StandardCharsets.UTF_8));
        }
        String card = "# Card\n\n" + ActionTable.of(BEFORE) + "\nThe end.\n";
        contents.put(ModelBundle.MODEL_CARD, card.getBytes(StandardCharsets.UTF_8));
        BundleWriter.of(SmallManifest.of(BEFORE), contents).writeFolder(folder);
    }

    @Test
    void manifestAndCardSayTheNewActionsAndTheGraphsStay() throws Exception {
        ModelBundle before = ModelBundle.open(folder);
        new BundleRevision(folder).write(AFTER, 5);
        ModelBundle after = ModelBundle.open(folder);
        assertEquals(AFTER, after.manifest().actions());
        assertEquals(5, after.manifest().idleAction());
        assertEquals("# Card\n\n" + ActionTable.of(AFTER) + "\nThe end.\n", after.modelCard());
        assertNotEquals(before.hash(), after.hash());
        for (GraphRole role : GraphRole.values()) {
            assertArrayEquals(before.graph(role), after.graph(role));
        }
    }

    @Test
    void aRevisionIsTakenBackToTheByteAndOnlyOnce() throws Exception {
        ModelBundle before = ModelBundle.open(folder);
        BundleRevision revision = new BundleRevision(folder);
        revision.write(AFTER, 5);
        revision.undo();
        assertEquals(before.hash(), ModelBundle.open(folder).hash());
        assertEquals(before.modelCard(), ModelBundle.open(folder).modelCard());
        BundleException refusal = assertThrows(BundleException.class, revision::undo);
        assertTrue(refusal.getMessage().contains("Nothing is kept"));
    }

    @Test
    void whatIsNoFolderIsNotRevised() throws Exception {
        Path zip = temp.resolve("bundle.zip");
        BundleException refusal = assertThrows(BundleException.class, () -> new BundleRevision(zip));
        assertEquals(BundleException.Problem.NOT_A_BUNDLE, refusal.problem());
    }
}
