package dev.lamp.runtime.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorGuestTest {

    private static final String TOKEN = "0123456789abcdef";

    private final FakeHost host = new FakeHost();
    private final DoorGuest guest = new DoorGuest(host, DoorOptions.standard(0, TOKEN));

    /** Asks with single quotes for double ones. */
    private JsonNode ask(String request) {
        try {
            return new ObjectMapper().readTree(guest.answer(request.replace('\'', '"')));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hello() {
        ask("{'method':'hello','token':'" + TOKEN + "'}");
    }

    private static int firstPixel(JsonNode base64) {
        return Byte.toUnsignedInt(Base64.getDecoder().decode(base64.asText())[0]);
    }

    @Test
    void helloTellsTheSpacesAndTheColours() {
        JsonNode result =
                ask("{'id':5,'method':'hello','token':'" + TOKEN + "'}").path("result");
        assertEquals(8, result.path("action_space").path("n").asInt());
        assertEquals("[2,2]", result.path("observation_space").path("shape").toString());
        assertEquals(256, result.path("palette").size());
        assertEquals("[\"plain\"]", result.path("prompts").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'method':'hello','token':'0123456789abcdeg'}",
                "{'method':'hello'}",
                "{'method':'make'}",
                "GET / HTTP/1.1",
                ""
            })
    void withoutTheTokenTheTalkIsOver(String first) {
        assertTrue(ask(first).has("error"));
        assertTrue(guest.isLeaving());
        assertEquals(0, host.open);
    }

    @Test
    void oneWorldIsSteppedInTheWordsOfGymnasium() {
        hello();
        ask("{'method':'make','max_episode_steps':2}");
        JsonNode first = ask("{'id':'r','method':'reset','seed':7}");
        assertEquals("r", first.path("id").asText());
        assertEquals(7, firstPixel(first.path("result").path("observation")));
        assertEquals(7, first.path("result").path("info").path("seed").asInt());
        JsonNode step = ask("{'method':'step','action':3}").path("result");
        assertEquals(10, firstPixel(step.path("observation")));
        assertFalse(step.path("terminated").asBoolean(true));
        assertFalse(step.path("truncated").asBoolean(true));
        assertEquals(0, step.path("reward").asDouble(1));
        assertTrue(ask("{'method':'step','action':3}")
                .path("result")
                .path("truncated")
                .asBoolean());
        assertEquals(
                8,
                ask("{'method':'reset'}")
                        .path("result")
                        .path("info")
                        .path("seed")
                        .asInt());
    }

    @Test
    void manyWorldsAreSteppedTogether() {
        hello();
        assertEquals(
                3, ask("{'method':'make','envs':3}").path("result").path("envs").asInt());
        ask("{'method':'reset','seeds':[1,5,9]}");
        JsonNode step = ask("{'method':'step','actions':[0,1,2]}").path("result");
        assertEquals(11, firstPixel(step.path("observations").path(2)));
        assertEquals("[false,false,false]", step.path("truncations").toString());
        assertEquals(3, step.path("rewards").size());
    }

    @Test
    void framesCanBePngFiles() {
        hello();
        ask("{'method':'make','frames':'png'}");
        byte[] png = Base64.getDecoder()
                .decode(ask("{'method':'reset'}")
                        .path("result")
                        .path("observation")
                        .asText());
        assertEquals("PNG", new String(png, 1, 3, StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'method':'fly'}; no-such-method",
                "{'method':'make','envs':17}; bad-value",
                "{'method':'make','envs':0}; bad-value",
                "{'method':'make','envs':1.5}; bad-value",
                "{'method':'make','envs':99999999999999999999}; bad-value",
                "{'method':'make','temperature':'hot'}; bad-value",
                "{'method':'make','temperature':9}; bad-value",
                "{'method':'make','steps':17}; bad-value",
                "{'method':'make','frames':'oil on canvas'}; bad-value",
                "{'method':'reset','seed':[1]}; bad-value",
                "{'method':'reset','options':[1]}; bad-value",
                "{'method':'reset','options':{'prompt':'../../etc/passwd'}}; no-such-prompt",
                "{'method':'reset','options':{'picture':'%%%'}}; bad-value",
                "{'method':'reset','options':{'picture':'AAAA'}}; prompt-damaged",
                "{'method':'step'}; bad-value",
                "{'method':'step','action':8}; bad-value",
                "{'method':'step','action':-1}; bad-value",
                "{'method':{}}; bad-value",
                "{'method':'step','action':1}}; not-json",
                "[1]; not-json",
                "[[[[[[[[[[1]]]]]]]]]]; not-json",
                "null; not-json"
            })
    void aBadRequestGetsAnErrorAndTheTalkGoesOn(String request, String code) {
        hello();
        ask("{'method':'make'}");
        ask("{'method':'reset'}");
        assertEquals(code, ask(request).path("error").path("code").asText());
        assertFalse(guest.isLeaving());
        assertTrue(ask("{'method':'step','action':1}").has("result"));
    }

    @Test
    void orderIsAskedFor() {
        hello();
        assertEquals(
                "no-world", ask("{'method':'reset'}").path("error").path("code").asText());
        ask("{'method':'make'}");
        assertEquals(
                "no-reset",
                ask("{'method':'step','action':1}").path("error").path("code").asText());
    }

    @Test
    void aWorldThatFailsIsSaidSo() {
        hello();
        ask("{'method':'make'}");
        ask("{'method':'reset'}");
        host.broken = true;
        JsonNode error = ask("{'method':'step','action':1}").path("error");
        assertEquals("failed", error.path("code").asText());
        assertTrue(error.path("message").asText().contains("the graphics card is gone"));
        assertFalse(guest.isLeaving());
    }

    @Test
    void worldsAreClosedWhenOthersAreMadeAndAtTheEnd() {
        hello();
        ask("{'method':'make'}");
        ask("{'method':'make','envs':2}");
        assertEquals(1, host.open);
        ask("{'method':'close'}");
        assertEquals(0, host.open);
        assertTrue(guest.isLeaving());
    }
}
