package dev.lamp.assets.video;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.assets.platformer.StandardPalette;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngTextsTest {

    private static final String KEYWORD = "story";
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void aTextComesBackWhateverItsLength() throws IOException {
        for (int length : new int[] {0, 1, MEGABYTE}) {
            String text = "\u00e9".repeat(length);
            assertEquals(Optional.of(text), PngTexts.read(written(text), KEYWORD));
        }
    }

    @Test
    void anotherKeywordOrAPartOfItFindsNothing() throws IOException {
        byte[] file = written("once");
        for (String other : new String[] {"stor", "story2", "", "tale"}) {
            assertTrue(PngTexts.read(file, other).isEmpty(), other);
        }
    }

    @Test
    void aTextThatUnpacksToMoreThanTheLimitIsNone() throws IOException {
        byte[] head = (KEYWORD + "\0\0").getBytes(StandardCharsets.US_ASCII);
        byte[] bomb = pngOf(chunk("zTXt", head, packed(new byte[40 * MEGABYTE])));
        assertTrue(PngTexts.read(bomb, KEYWORD).isEmpty());
    }

    @Test
    void aFileThatIsCutAnywhereHasItsTextOrNone() throws IOException {
        byte[] whole = written("once upon a time");
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertTrue(PngTexts.read(cut, KEYWORD).orElse("once upon a time").equals("once upon a time"));
        }
    }

    @Test
    void chunksAreLeftOutAndTheOthersStay() {
        byte[] text = chunk("zTXt", new byte[5]);
        byte[] end = chunk("IEND");
        assertArrayEquals(pngOf(end), PngChunks.without(pngOf(text, end, text), Set.of("zTXt")));
        byte[] cut = Arrays.copyOf(pngOf(end, text), 8 + end.length + 9);
        assertArrayEquals(pngOf(end), PngChunks.without(cut, Set.of("zTXt")));
        byte[] noPng = {1, 2, 3};
        assertSame(noPng, PngChunks.without(noPng, Set.of("zTXt")));
    }

    private byte[] written(String text) throws IOException {
        Path file = folder.resolve("told.png");
        Frame frame = Frame.of(FrameSize.STANDARD, StandardPalette.PALETTE, new byte[FrameSize.STANDARD.pixels()]);
        PngTexts.write(frame, 1, KEYWORD, text, file);
        return Files.readAllBytes(file);
    }

    private static byte[] pngOf(byte[]... chunks) {
        byte[] signature = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
        return joined(signature, joined(chunks));
    }

    private static byte[] chunk(String type, byte[]... contents) {
        byte[] content = joined(contents);
        ByteBuffer chunk = ByteBuffer.allocate(content.length + 12).putInt(content.length);
        return chunk.put(type.getBytes(StandardCharsets.US_ASCII)).put(content).array();
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
