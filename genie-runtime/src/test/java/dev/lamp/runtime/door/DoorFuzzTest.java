package dev.lamp.runtime.door;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;

/** Any lines: an answer to each, with a result or an error, and a frame that can still be had afterwards. */
@Tag("fuzz")
class DoorFuzzTest {

    private static final String TOKEN = "0123456789abcdef";

    /** Few worlds and lines, since every frame that is a PNG file takes longer than all that is looked at here. */
    private static final DoorOptions OPTIONS = new DoorOptions(0, TOKEN, 1, 3, 4 << 20, 1000, 600);

    private static final int MOST_LINES = 8;

    /** Every hello lists them. */
    private static final int FEW_COLOURS = 4;

    private final ObjectMapper json = new ObjectMapper();

    @FuzzTest(maxExecutions = 1_000_000, maxDuration = "12h")
    void lines(byte[] bytes) throws JsonProcessingException {
        FakeHost host = new FakeHost(FEW_COLOURS);
        try (DoorGuest guest = new DoorGuest(host, OPTIONS)) {
            guest.answer("{\"method\":\"hello\",\"token\":\"" + TOKEN + "\"}");
            guest.answer("{\"method\":\"make\"}");
            guest.answer("{\"method\":\"reset\"}");
            for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", MOST_LINES)) {
                JsonNode answer = json.readTree(guest.answer(line));
                if (answer.has("result") == answer.has("error")) {
                    throw new AssertionError("expected a result or an error, found " + answer);
                }
            }
            if (host.open > 1) {
                throw new AssertionError("expected one world at most, found " + host.open);
            }
        }
        if (host.open != 0) {
            throw new AssertionError("expected closed worlds, found " + host.open + " open");
        }
    }
}
