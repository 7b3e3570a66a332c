package dev.lamp.app.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import dev.lamp.app.fake.FakeDream;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeldKeysTest {

    private static final ActionMap MAP = FakeDream.ACTIONS;

    private final KeyBindings bindings = KeyBindings.standard();
    private final HeldKeys held = new HeldKeys();

    @Test
    void arrowsAskForTheActionsNearestToTheirDirection() {
        assertEquals("right", nameFor("RIGHT"));
        assertEquals("left", nameFor("LEFT"));
        assertEquals("climb up", nameFor("UP"));
        assertEquals("climb down", nameFor("DOWN"));
        assertEquals("jump", nameFor("SPACE"));
    }

    @Test
    void lettersDoWhatArrowsDo() {
        assertEquals(nameFor("LEFT"), nameFor("A"));
        assertEquals(nameFor("RIGHT"), nameFor("D"));
        assertEquals(nameFor("UP"), nameFor("W"));
        assertEquals(nameFor("DOWN"), nameFor("S"));
    }

    @Test
    void everyNumberPressesItsOwnAction() {
        for (int i = 0; i < LatentAction.COUNT; i++) {
            assertEquals(MAP.entry(new LatentAction(i)).name(), nameFor("DIGIT" + (i + 1)));
            assertEquals(MAP.entry(new LatentAction(i)).name(), nameFor("NUMPAD" + (i + 1)));
        }
    }

    @Test
    void aDirectionAndJumpTogetherAskForTheActionNearestToBoth() {
        assertEquals("jump right", nameFor("RIGHT", "SPACE"));
        assertEquals("jump right", nameFor("SPACE", "RIGHT"));
        assertEquals("jump left", nameFor("A", "SPACE"));
    }

    @Test
    void upAndJumpTogetherAreAJump() {
        assertEquals("jump", nameFor("UP", "SPACE"));
        assertEquals("jump", nameFor("SPACE", "UP"));
    }

    @Test
    void ofTwoOppositeDirectionsTheLaterOneWins() {
        assertEquals("left", nameFor("RIGHT", "LEFT"));
        assertEquals("right", nameFor("LEFT", "RIGHT"));
    }

    @Test
    void aNumberBeatsADirection() {
        assertEquals("climb down", nameFor("DIGIT8", "RIGHT"));
        assertEquals("climb down", nameFor("RIGHT", "DIGIT8"));
    }

    @Test
    void lettingGoOfOneKeyLeavesTheOther() {
        press("RIGHT");
        press("SPACE");
        held.release("SPACE");
        assertEquals("right", name());
        held.release("RIGHT");
        assertEquals(Optional.empty(), held.action(MAP::nearest));
    }

    @Test
    void repeatsOfAHeldKeyAreNoPresses() {
        assertTrue(press("RIGHT"));
        assertFalse(press("RIGHT"));
    }

    @Test
    void nothingIsHeldAfterClearing() {
        press("DIGIT3");
        held.clear();
        assertTrue(held.isEmpty());
        assertEquals(Optional.empty(), held.action(MAP::nearest));
    }

    private boolean press(String key) {
        return held.press(key, bindings.of(key).orElseThrow());
    }

    private String name() {
        return MAP.entry(held.action(MAP::nearest).orElseThrow()).name();
    }

    private String nameFor(String... keys) {
        held.clear();
        for (String key : keys) {
            press(key);
        }
        return name();
    }
}
