package dev.lamp.actions.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.assets.video.Clip;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PixelsOnlyTest {

    private static final List<String> TRUTH = List.of("Controls", "EffectiveMovement", "Episode", "Platformer");

    @Test
    void noClassThatLearnsMentionsTheGame() throws IOException, URISyntaxException {
        Path classes = Path.of(LatentActionTrainer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path trainers = classes.resolve("dev/lamp/actions/training");
        try (Stream<Path> files = Files.walk(trainers)) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.startsWith(trainers.resolve("evaluation")))
                    .toList();
            assertTrue(all.size() > 10, "the classes should be found");
            for (Path file : all) {
                // Every class that a class refers to is named in its constant pool, in plain bytes.
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains("dev/lamp/assets/platformer"), file + " refers to the game");
            }
        }
    }

    @Test
    void theSameSearchFindsTheTruthWhereEvaluationUsesIt() throws IOException, URISyntaxException {
        Path classes = Path.of(LatentActionTrainer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        String bytes = Files.readString(
                classes.resolve("dev/lamp/actions/training/evaluation/LatentActionEvaluation.class"),
                StandardCharsets.ISO_8859_1);
        assertTrue(TRUTH.stream().anyMatch(name -> bytes.contains("dev/lamp/assets/platformer/" + name)));
    }

    @Test
    void aClipHoldsFramesAndARateOnly() {
        assertEquals(
                List.of("frames", "framesPerSecond"),
                Arrays.stream(Clip.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }
}
