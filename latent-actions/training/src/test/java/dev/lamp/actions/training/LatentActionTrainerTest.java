package dev.lamp.actions.training;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import dev.lamp.tokenizer.training.nn.PyTorch;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("djl")
@Tag("slow")
class LatentActionTrainerTest {

    @Test
    void eightMovesOfAToyWorldBecomeEightCodes() {
        PyTorch.setThreads(1);
        int updates = Integer.getInteger("lamp.updates", 400);
        try (LatentActionTrainer trainer = new LatentActionTrainer(ToyWorld::clip, Device.cpu(), 1)) {
            long start = System.nanoTime();
            for (int i = 0; i < updates; i++) {
                Map<String, Double> metrics = trainer.update(i, i / (double) updates);
                if (i % 20 == 0) {
                    System.err.printf("%d %.0fs %s%n", i, (System.nanoTime() - start) / 1e9, metrics);
                }
                if (i % 100 == 99) {
                    System.err.println(trainer.validate());
                }
            }
            Map<String, Double> metrics = trainer.validate();
            assertTrue(metrics.get("codes") == 8, () -> "expected all eight codes in use, found " + metrics);
            assertTrue(metrics.get("ratio") > 3, () -> "expected actions that matter, found " + metrics);
        }
    }
}
