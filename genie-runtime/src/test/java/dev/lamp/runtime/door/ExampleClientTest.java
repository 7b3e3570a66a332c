package dev.lamp.runtime.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The client that the documents show, run as they say. */
@Timeout(120)
class ExampleClientTest {

    private static final String TOKEN = "0123456789abcdef";
    private static final Path EXAMPLE = Path.of("..", ".docs", "examples", "Wanderer.java");

    @Test
    void itPlaysAHundredSteps() throws Exception {
        try (DoorServer server = DoorServer.open(new FakeHost(), DoorOptions.standard(0, TOKEN))) {
            Process client = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            EXAMPLE.toString(),
                            Integer.toString(server.port()),
                            TOKEN)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, client.waitFor(), said);
            List<String> lines = said.lines().toList();
            assertTrue(lines.get(0).contains("\"action_space\""), lines.get(0));
            assertEquals(
                    100,
                    lines.stream()
                            .filter(line -> line.endsWith("pixels changed"))
                            .count());
        }
    }

    @Test
    void itIsShort() throws Exception {
        assertTrue(Files.readAllLines(EXAMPLE).size() < 40);
    }
}
