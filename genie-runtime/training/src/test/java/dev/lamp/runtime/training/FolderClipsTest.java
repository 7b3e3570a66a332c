package dev.lamp.runtime.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.ClipWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderClipsTest {

    private static final long LEARN = ClipGenerator.FIRST_TRAINING_SEED;

    @TempDir
    private Path folder;

    @Test
    void stretchesComeFromTheClipsAndTheSameSeedDrawsTheSame() throws IOException {
        Clip clip = write("a.clip", 200);
        FolderClips clips = FolderClips.read(folder);
        Clip drawn = clips.clip(LEARN + 7, 16);
        assertEquals(16, drawn.length());
        assertTrue(clip.frames().containsAll(drawn.frames()));
        assertEquals(drawn, clips.clip(LEARN + 7, 16));
    }

    @Test
    void whatIsMeasuredOnIsNeverLearnedFrom() throws IOException {
        Clip clip = write("a.clip", 200);
        FolderClips clips = FolderClips.read(folder);
        Set<Integer> learned = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            learned.add(clip.frames().indexOf(clips.clip(LEARN + i, 32).frame(0)));
        }
        assertTrue(learned.stream().allMatch(start -> start <= 160 - 32), learned::toString);
        for (Clip held : clips.heldOut(20, 32).get("own")) {
            assertTrue(clip.frames().lastIndexOf(held.frame(0)) >= 160);
        }
    }

    @Test
    void everyFifthShortClipIsHeldOut() throws IOException {
        for (int i = 0; i < 10; i++) {
            write("short-" + i + ".clip", 40);
        }
        assertArrayEquals(new int[] {8, 2}, FolderClips.read(folder).counts());
    }

    @Test
    void aFolderWithoutLongEnoughClipsIsRefused() throws IOException {
        write("tiny.clip", 20);
        assertThrows(IOException.class, () -> FolderClips.read(folder));
    }

    @Test
    void aRunFindsItsClipsAgain() throws IOException {
        write("a.clip", 60);
        LearningClips own = FolderClips.read(folder);
        assertEquals(own.config(), LearningClips.of(own.config()).config());
        LearningClips game = LearningClips.of(Map.of("scroll", "0.75"));
        assertEquals("0.75", game.config().get("scroll"));
    }

    @Test
    void worldsAreUsualOnesAndManyThatTellWhatIsPossibleAreCrowded() throws IOException {
        ClipOptions usual = ClipOptions.training().withLength(5);
        LearningClips game = LearningClips.of(Map.of());
        assertEquals(new ClipGenerator().clip(LEARN, usual), game.clip(LEARN, 5));
        assertEquals(
                new ClipGenerator()
                        .clip(
                                LEARN,
                                usual.withCrowdedShare(GameClips.USUALLY_CROWDED)
                                        .withPacerShare(0.5)
                                        .withWildShare(0.4)),
                game.ofWhatIsPossible().clip(LEARN, 5));
        assertEquals(
                new ClipGenerator().clip(LEARN, usual.withLivelyShare(0.5).withWildShare(0.4)),
                game.ofWorlds().clip(LEARN, 5));
        assertEquals(
                "0.25", LearningClips.of(Map.of("crowded", "0.25")).config().get("crowded"));
    }

    private Clip write(String name, int length) throws IOException {
        Clip clip =
                new ClipGenerator().clip(name.hashCode(), ClipOptions.training().withLength(length));
        ClipWriter.write(clip, folder.resolve(name));
        return clip;
    }
}
