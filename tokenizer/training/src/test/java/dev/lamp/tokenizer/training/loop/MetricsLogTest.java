package dev.lamp.tokenizer.training.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsLogTest {

    @TempDir
    private Path folder;

    @Test
    void aLineThatWasCutShortIsDroppedAndTheLogGoesOn() throws IOException {
        Path file = folder.resolve("metrics.csv");
        try (MetricsLog log = MetricsLog.open(file, 0)) {
            log.append(1, 2.5, "train", Map.of("loss", 0.125));
        }
        Files.writeString(file, Files.readString(file) + "2,3.50,train,loss,0.1");
        try (MetricsLog log = MetricsLog.open(file, 2)) {
            log.append(3, 4.5, "train", Map.of("loss", 0.0625));
        }
        assertEquals(
                List.of(
                        "update,seconds,split,metric,value",
                        "1,2.50,train,loss,0.125000",
                        "3,4.50,train,loss,0.0625000"),
                Files.readAllLines(file));
    }
}
