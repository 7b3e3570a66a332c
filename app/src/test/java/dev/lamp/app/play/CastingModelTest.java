package dev.lamp.app.play;

import static dev.lamp.app.play.PlayedModel.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.app.fake.FakeDream;
import dev.lamp.app.fake.FakeParts;
import dev.lamp.app.fake.FakeWorld;
import dev.lamp.app.input.KeyBindings;
import dev.lamp.app.library.Prompt;
import dev.lamp.app.library.ShelfModel;
import dev.lamp.app.ui.Background;
import dev.lamp.assets.platformer.HeroCasting;
import dev.lamp.assets.platformer.Place;
import dev.lamp.assets.video.Frame;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CastingModelTest {

    private final PlayModel play = new PlayModel(KeyBindings.standard(), Runnable::run, Runnable::run, new Random(7));
    private final Background background = new Background(Runnable::run);
    private final ShelfModel shelf = new ShelfModel(FakeParts::picture, background, play.problemProperty());
    private final CastingModel casting = new CastingModel(play, shelf);

    @BeforeEach
    void begin() {
        shelf.chosenProperty().subscribe(prompt -> {
            if (prompt != null) {
                play.play(prompt);
            }
        });
        play.begin(new FakeDream());
        shelf.stock(List.of(new Prompt("Hills", "", FakeWorld.landscape(1))));
        await(play, () -> play.stepsProperty().get() > 0);
    }

    @AfterEach
    void close() {
        play.close();
        background.close();
    }

    @Test
    void theWorldWaitsWhileAHeroIsChosenAndGoesOnWhenItIsLeft() {
        casting.openProperty().set(true);
        assertTrue(play.pausedProperty().get());
        Frame stage = play.frameProperty().get();
        casting.point(20, 30);
        assertEquals(
                new HeroCasting(stage).with(HeroCasting.around(20, 30), 0),
                casting.shownProperty().getValue());
        casting.openProperty().set(false);
        assertFalse(play.pausedProperty().get());
        assertNull(casting.pictureProperty().get());
    }

    @Test
    void arrowsMoveTheHeroByCellsAndHeTakesTurnsWithOthers() {
        casting.openProperty().set(true);
        Frame stage = play.frameProperty().get();
        casting.point(20, 30);
        casting.move(2, -1);
        Place place = HeroCasting.around(28, 26);
        assertEquals(
                new HeroCasting(stage).with(place, 0), casting.pictureProperty().get());
        casting.turn(1);
        assertEquals(
                new HeroCasting(stage).with(place, 1), casting.pictureProperty().get());
        casting.turn(-2);
        assertEquals(
                new HeroCasting(stage).with(place, new HeroCasting(stage).looks() - 1),
                casting.pictureProperty().get());
    }

    @Test
    void whoStartsOverMeanwhileChoosesInTheFirstPicture() {
        casting.openProperty().set(true);
        casting.point(20, 30);
        play.reset();
        await(play, () -> play.stepsProperty().get() == 0);
        assertEquals(
                new HeroCasting(FakeWorld.landscape(1)).with(HeroCasting.around(20, 30), 0),
                casting.pictureProperty().get());
        assertTrue(play.pausedProperty().get());
    }

    @Test
    void aWorldStartsFromThePictureWithItsHeroWhichIsOnTheShelfThen() {
        casting.openProperty().set(true);
        casting.point(20, 30);
        Frame chosen = casting.pictureProperty().get();
        casting.put();
        assertFalse(casting.openProperty().get());
        assertEquals(chosen, shelf.chosenProperty().get().frame());
        assertEquals(chosen, play.prompt().orElseThrow().frame());
        assertEquals("Hills (2)", shelf.prompts().get(0).title());
        assertFalse(play.pausedProperty().get());
    }

    @Test
    void anotherPictureThatIsChosenMeanwhilePlays() {
        casting.openProperty().set(true);
        shelf.play(new Prompt("Dunes", "", FakeWorld.landscape(2)));
        assertFalse(casting.openProperty().get());
        assertFalse(play.pausedProperty().get());
    }

    @Test
    void whoBringsAPictureIsToldThatAHeroCanBePutIn() {
        assertTrue(casting.wantedProperty().get());
        casting.openProperty().set(true);
        assertFalse(casting.wantedProperty().get());
        casting.put();
        assertFalse(casting.wantedProperty().get());
    }

    @Test
    void withoutAPictureThereIsNothingToChoose() {
        PlayModel idle = new PlayModel(KeyBindings.standard(), Runnable::run, Runnable::run, new Random(7));
        CastingModel none = new CastingModel(idle, shelf);
        none.openProperty().set(true);
        assertFalse(none.openProperty().get());
    }
}
