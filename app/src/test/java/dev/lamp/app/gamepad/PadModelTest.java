package dev.lamp.app.gamepad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.LatentAction;
import dev.lamp.app.fake.FakeDream;
import dev.lamp.app.input.KeyBindings;
import dev.lamp.app.input.PlayerInput;
import dev.lamp.app.play.PlayCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PadModelTest {

    private final List<LatentAction> pressed = new ArrayList<>();
    private final List<PlayCommand> commands = new ArrayList<>();
    private final PlayerInput input = new PlayerInput(KeyBindings.standard(), pressed::add);
    private boolean front = true;
    private final PadModel model = new PadModel(input, () -> front, commands::add);

    @BeforeEach
    void learnActions() {
        input.actions(FakeDream.ACTIONS);
    }

    @Test
    void aDirectionIsTheActionNearestToIt() {
        hold(PadButton.RIGHT);
        assertEquals(1, active());
        hold(PadButton.RIGHT, PadButton.SOUTH);
        assertEquals(2, active());
        hold();
        assertNull(input.activeActionProperty().get());
    }

    @Test
    void padAndKeyboardCountTogether() {
        hold(PadButton.RIGHT);
        input.keyDown("SPACE");
        assertEquals(2, active());
        input.keyUp("SPACE");
        assertEquals(1, active());
    }

    @Test
    void unpluggingLetsEverythingGoAndSaysSo() {
        hold(PadButton.RIGHT);
        model.changed(List.of());
        assertNull(input.activeActionProperty().get());
        assertTrue(model.messageProperty().get().startsWith("Test pad was unplugged."), model.messageProperty()::get);
        hold();
        assertEquals("Test pad: ready.", model.messageProperty().get());
    }

    @Test
    void aButtonCanMeanAnAction() {
        model.bindingsProperty().set(model.bindingsProperty().get().with(PadButton.WEST, PadMeaning.ACTION_8));
        hold(PadButton.WEST);
        assertEquals(7, active());
    }

    @Test
    void aButtonThatGetsAnotherMeaningIsLetGo() {
        hold(PadButton.RIGHT);
        model.bindingsProperty().set(model.bindingsProperty().get().with(PadButton.RIGHT, PadMeaning.LEFT));
        assertNull(input.activeActionProperty().get());
    }

    @Test
    void startPausesOncePerPress() {
        hold(PadButton.START);
        hold(PadButton.START, PadButton.LEFT);
        hold();
        assertEquals(List.of(PlayCommand.PAUSE), commands);
    }

    @Test
    void inAnotherRoomTheGameHearsNothing() {
        front = false;
        hold(PadButton.RIGHT, PadButton.START);
        assertNull(input.activeActionProperty().get());
        assertTrue(commands.isEmpty());
        assertEquals(
                Set.of(PadButton.RIGHT, PadButton.START), model.heldProperty().get());
    }

    @Test
    void withoutALibraryThereIsACalmWord() {
        model.unavailable(new PadUnavailableException("the SDL library is missing", null));
        assertTrue(model.messageProperty().get().contains("keyboard"));
    }

    private void hold(PadButton... buttons) {
        model.changed(List.of(new PadState(1, "Test pad", Set.of(buttons))));
    }

    private int active() {
        return input.activeActionProperty().get().index();
    }
}
