package dev.lamp.app.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.LatentAction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionScriptTest {

    private static List<Integer> indices(String text) {
        return ActionScript.parse(text).actions().stream()
                .map(LatentAction::index)
                .toList();
    }

    @Test
    void repeatsAndSinglesAreReadInOrder() {
        assertEquals(List.of(2, 2, 2, 5, 0, 0), indices("2*3,5,0*2"));
    }

    @Test
    void blanksDoNotMatter() {
        assertEquals(List.of(7, 7, 1), indices(" 7 * 2 , 1 "));
    }

    @ParameterizedTest
    @CsvSource({"'1,1,1','1*3'", "'2*6,5,0*4','2*6,5,0*4'", "'3','3'"})
    void aScriptIsWrittenAsShortAsItCanBe(String text, String written) {
        assertEquals(written, ActionScript.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "1,,2", "8", "-1", "left", "2*", "*3", "2*0", "2*10001", "1*99999999999", "2x3"})
    void whatIsNotAScriptIsRefusedWithWhatWasExpected(String text) {
        var error = assertThrows(IllegalArgumentException.class, () -> ActionScript.parse(text));
        assertTrue(error.getMessage().startsWith("expected actions such as 2*6,5,0*4"), error.getMessage());
    }
}
