package dev.lamp.assets.platformer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lamp.assets.video.Frame;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/**
 * Pins every pixel that models are trained on. If this fails, shipped models no longer fit the game. When that is
 * intended, run {@link #main} and paste what it prints.
 */
class GoldenFramesTest {

    private static final String GOLDEN = "3216947ebbd33b29e0dd5c2d2402abcb1beba49daf6b8dfd0797ec1db43796e9";

    @Test
    void theTrainingPixelsAreTheOnesThatWerePinned() throws NoSuchAlgorithmException {
        assertEquals(GOLDEN, hash());
    }

    public static void main(String[] arguments) throws NoSuchAlgorithmException {
        System.out.println(hash());
    }

    private static String hash() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        ClipGenerator generator = new ClipGenerator();
        for (long seed = 0; seed < 100; seed++) {
            Episode episode = generator.episode(seed, ClipOptions.training());
            for (Frame frame : episode.clip().frames()) {
                digest.update(frame.toIndices());
            }
            episode.controls().forEach(control -> digest.update((byte) control.ordinal()));
        }
        for (int rgb : StandardPalette.PALETTE.toArray()) {
            digest.update(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
