package dev.lamp.tokenizer.training.loop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.tokenizer.training.nn.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("djl")
class TrainingLoopTest {

    private static final LoopOptions OPTIONS = new LoopOptions(
            Duration.ofMinutes(5), 60, Duration.ZERO, Duration.ofHours(1), Duration.ZERO, Map.of("a", "b"));

    @TempDir
    private Path folder;

    @Test
    void anInterruptedRunEndsLikeAnUninterruptedOne() throws IOException {
        RunFolder whole = new RunFolder(folder.resolve("whole"));
        RunFolder parts = new RunFolder(folder.resolve("parts"));
        Map<String, Tensor> expected = train(whole, 60);
        train(parts, 20);
        Map<String, Tensor> found = train(parts, 60);
        for (String name : expected.keySet()) {
            assertArrayEquals(expected.get(name).data(), found.get(name).data(), name);
        }
        assertEquals(Files.readAllLines(whole.metrics()).size(), metricsOf(parts, "train") + 2);
    }

    @Test
    void aTruncatedCheckpointFallsBackToTheOneBefore() throws IOException {
        RunFolder run = new RunFolder(folder);
        train(run, 20);
        Path newest = newest(run);
        byte[] bytes = Files.readAllBytes(newest);
        Files.write(newest, Arrays.copyOf(bytes, bytes.length / 2));
        assertEquals(19, run.lastCheckpoint().orElseThrow().updates());
        train(run, 25);
        assertEquals(25, run.lastCheckpoint().orElseThrow().updates());
    }

    @Test
    void everyDamagedByteIsNoticed() throws IOException {
        RunFolder run = new RunFolder(folder);
        train(run, 2);
        Path newest = newest(run);
        byte[] bytes = Files.readAllBytes(newest);
        for (int i = 0; i < bytes.length; i += 3) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 0x41;
            Files.write(newest, damaged);
            assertThrows(IOException.class, () -> CheckpointFile.read(newest), "byte " + i);
        }
    }

    @Test
    void aStopFileEndsTheRunAndItCanGoOn() throws IOException {
        RunFolder run = new RunFolder(folder);
        try (LineTrainee trainee = new LineTrainee()) {
            Progress stopping = (name, update, fraction, left, metrics) -> {
                if (update == 7) {
                    touch(run.stopFile());
                }
            };
            TrainingResult result = TrainingLoop.run(trainee, run, OPTIONS, stopping);
            assertEquals(7, result.updates());
            assertFalse(result.finished());
        }
        train(run, 60);
        assertEquals(60, run.lastCheckpoint().orElseThrow().updates());
    }

    @Test
    void aStopAskedForBeforeTheRunBeginsIsHeededOnce() throws IOException {
        RunFolder run = RunFolder.create(folder);
        touch(run.stopFile());
        try (LineTrainee trainee = new LineTrainee()) {
            TrainingResult result =
                    TrainingLoop.run(trainee, run, OPTIONS, (name, update, fraction, left, metrics) -> {});
            assertEquals(0, result.updates());
            assertFalse(result.finished());
        }
        train(run, 60);
        assertEquals(60, run.lastCheckpoint().orElseThrow().updates());
    }

    @Test
    void aRunLeavesConfigProvenanceSamplesAndTwoCheckpoints() throws IOException {
        RunFolder run = new RunFolder(folder);
        train(run, 20);
        assertEquals(Map.of("a", "b"), run.readProperties("config.properties"));
        assertTrue(run.readProperties("provenance.properties").containsKey("run.000000000000.commit"));
        assertTrue(Files.exists(run.samples().resolve("20.txt")));
        try (Stream<Path> files = Files.list(run.checkpoints())) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void batchesComeInOrderForAnyNumberOfThreads() {
        try (BatchQueue<Long> queue = new BatchQueue<>(i -> i * i, 5, 3, 4)) {
            assertEquals(List.of(25L, 36L, 49L), List.of(queue.take(), queue.take(), queue.take()));
            assertEquals(8, queue.position());
        }
    }

    private static Map<String, Tensor> train(RunFolder run, long updates) throws IOException {
        try (LineTrainee trainee = new LineTrainee()) {
            TrainingResult result = TrainingLoop.run(trainee, run, OPTIONS.withMaxUpdates(updates), Progress.none());
            assertTrue(result.finished());
            return trainee.parameters().save();
        }
    }

    private static long metricsOf(RunFolder run, String split) throws IOException {
        return Files.readAllLines(run.metrics()).stream()
                .filter(line -> line.contains("," + split + ","))
                .count();
    }

    private static Path newest(RunFolder run) throws IOException {
        try (Stream<Path> files = Files.list(run.checkpoints())) {
            return files.sorted().reduce((a, b) -> b).orElseThrow();
        }
    }

    private static void touch(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
