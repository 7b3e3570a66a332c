package dev.lamp.runtime.door;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lamp.actions.LatentAction;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.runtime.Device;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.World;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The shipped bundle behind the door: what programs see is what the world has. */
@Tag("onnx")
class DoorDreamTest {

    private static final String TOKEN = "0123456789abcdef";
    private static final int STEPS = 6;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void oneWorldAndTheFirstOfManyGiveTheFramesOfAWorldOfOnesOwn() throws Exception {
        ModelBundle bundle = ModelBundle.shipped();
        try (GenieRuntime runtime = GenieRuntime.open(bundle, Device.CPU);
                World world = runtime.world(SamplingOptions.DEFAULT);
                DoorGuest guest = new DoorGuest(new RuntimeHost(runtime), DoorOptions.standard(0, TOKEN))) {
            String prompt = ask(guest, "{'method':'hello','token':'" + TOKEN + "'}")
                    .path("prompts")
                    .path(1)
                    .asText();
            String reset = "{'method':'reset','seed':7,'options':{'prompt':'" + prompt + "'}}";
            for (boolean many : new boolean[] {false, true}) {
                ask(guest, many ? "{'method':'make','envs':2}" : "{'method':'make'}");
                byte[] expected = world.reset(new RuntimeHost(runtime).prompt(Optional.of(prompt)), 7)
                        .toIndices();
                assertArrayEquals(expected, first(ask(guest, reset)));
                for (int action = 0; action < STEPS; action++) {
                    expected = world.step(new LatentAction(action)).toIndices();
                    String step = many ? "'actions':[" + action + ",0]" : "'action':" + action;
                    assertArrayEquals(expected, first(ask(guest, "{'method':'step'," + step + "}")), "step " + action);
                }
            }
        }
    }

    private JsonNode ask(DoorGuest guest, String request) throws Exception {
        JsonNode answer = json.readTree(guest.answer(request.replace('\'', '"')));
        assertEquals("", answer.path("error").toString());
        return answer.path("result");
    }

    private static byte[] first(JsonNode result) {
        JsonNode frame =
                result.has("observations") ? result.path("observations").path(0) : result.path("observation");
        return Base64.getDecoder().decode(frame.asText());
    }
}
