package dev.lamp.app.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.app.fake.FakeWorld;
import dev.lamp.app.ui.Background;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfModelTest {
    private static final Prompt HILLS = new Prompt("Hills", "", FakeWorld.landscape(0));
    private static final Prompt CAVE = new Prompt("Cave", "", FakeWorld.landscape(1));
    private static final Prompt MINE = new Prompt("mine.png", "", FakeWorld.landscape(2));

    @TempDir
    private Path folder;

    private final Background background = new Background(Runnable::run);
    private final ShelfModel shelf =
            new ShelfModel(file -> FakeWorld.landscape(0), background, new SimpleObjectProperty<>());

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void pinnedPicturesComeFirstThenThePlayersOwn() {
        shelf.stock(List.of(HILLS, CAVE));
        shelf.bring(MINE);
        assertEquals(List.of(MINE, HILLS, CAVE), shelf.prompts());
        shelf.togglePin(CAVE);
        assertEquals(List.of(CAVE, MINE, HILLS), shelf.prompts());
        shelf.togglePin(CAVE);
        assertFalse(shelf.isPinned(CAVE));
        assertEquals(List.of(MINE, HILLS, CAVE), shelf.prompts());
    }

    @Test
    void onlyThePlayersOwnCanBeRemoved() {
        shelf.stock(List.of(HILLS));
        shelf.bring(MINE);
        shelf.remove(HILLS);
        shelf.remove(MINE);
        assertEquals(List.of(HILLS), shelf.prompts());
    }

    @Test
    void aPictureOfTheSameNameTakesThePlaceOfTheOld() {
        shelf.bring(MINE);
        Prompt redrawn = new Prompt("mine.png", "", FakeWorld.landscape(5));
        shelf.bring(redrawn);
        assertEquals(List.of(redrawn), shelf.prompts());
        assertEquals(redrawn, shelf.chosenProperty().get());
    }

    @Test
    void picturesUsedLatelyAreFoundAgainTheLatestFirst() {
        OwnPrompts[] kept = {OwnPrompts.NONE};
        shelf.keep(OwnPrompts.NONE, changed -> kept[0] = changed);
        shelf.stock(List.of(HILLS, CAVE));
        assertEquals(List.of(), shelf.recent());
        shelf.choose(CAVE);
        shelf.bring(MINE);
        shelf.choose(HILLS);
        shelf.choose(CAVE);
        assertEquals(List.of(CAVE, HILLS, MINE), shelf.recent());
        assertEquals(List.of("Cave", "Hills", "mine.png"), kept[0].recent());
        shelf.forget(HILLS);
        shelf.remove(MINE);
        assertEquals(List.of(CAVE), shelf.recent());
        assertEquals(List.of(HILLS, CAVE), shelf.prompts());
    }

    @Test
    void onlyAFewPicturesAreRecent() {
        for (int i = 0; i < 9; i++) {
            shelf.bring(new Prompt("Picture " + i, "", FakeWorld.landscape(i)));
        }
        assertEquals(5, shelf.recent().size());
        assertEquals("Picture 8", shelf.recent().get(0).title());
    }

    @Test
    void aSketchDoesNotTakeThePlaceOfAnotherAndTheSameOneIsThereOnce() {
        Prompt second = new Prompt("Sketch", "", FakeWorld.landscape(3));
        shelf.play(new Prompt("Sketch", "", FakeWorld.landscape(2)));
        shelf.play(second);
        shelf.play(second);
        assertEquals(
                List.of("Sketch (2)", "Sketch"),
                shelf.prompts().stream().map(Prompt::title).toList());
    }

    @Test
    void thePictureOfAWorldComesToTheShelfWithoutBeingChosen() {
        shelf.stock(List.of(HILLS));
        shelf.note(new Prompt("Hills", "", FakeWorld.landscape(4)));
        assertEquals("Hills (2)", shelf.presentProperty().get().title());
        shelf.note(new Prompt("Of a friend", "", HILLS.frame()));
        assertEquals(HILLS, shelf.presentProperty().get());
        assertEquals(HILLS, shelf.chosenProperty().get());
        assertEquals(
                List.of("Hills", "Hills (2)"),
                shelf.recent().stream().map(Prompt::title).toList());
    }

    @Test
    void theShelfIsTheSameAtTheNextStart() throws Exception {
        OwnPromptsStore store = new OwnPromptsStore(folder.resolve("shelf.json"));
        OwnPrompts kept = new OwnPrompts(List.of(MINE), List.of("Cave"), List.of("Hills", "mine.png", "Gone"));
        store.keep(OwnPrompts.NONE);
        store.keep(kept);
        store.write();
        assertEquals(kept, store.load());
        shelf.keep(store.load(), changed -> {});
        shelf.stock(List.of(HILLS, CAVE));
        assertEquals(List.of(CAVE, MINE, HILLS), shelf.prompts());
        assertTrue(shelf.isOwn(MINE));
        assertEquals(List.of(HILLS, MINE), shelf.recent());
        Files.writeString(folder.resolve("shelf.json"), "{]");
        assertEquals(OwnPrompts.NONE, store.load());
    }
}
