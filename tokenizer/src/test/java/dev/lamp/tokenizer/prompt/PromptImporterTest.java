package dev.lamp.tokenizer.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameImages;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import dev.lamp.tokenizer.prompt.PromptException.Problem;
import dev.lamp.tokenizer.prompt.PromptOptions.Framing;
import dev.lamp.tokenizer.prompt.PromptOptions.Treatment;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class PromptImporterTest {

    private static final Palette PALETTE = StandardPalette.PALETTE;
    private static final PromptOptions FIT = new PromptOptions(Framing.FIT, Treatment.PICTURE);

    private final PromptImporter importer = new PromptImporter(FrameSize.STANDARD, PALETTE);

    private Frame read(byte[] bytes) throws PromptException {
        return importer.read(new ByteArrayInputStream(bytes), PromptOptions.DEFAULT);
    }

    private void assertProblem(Problem problem, byte[] bytes) {
        PromptException error = assertThrows(PromptException.class, () -> read(bytes));
        assertEquals(problem, error.problem());
        assertFalse(error.remedy().isBlank());
    }

    private static Frame randomFrame() {
        byte[] indices = new byte[FrameSize.STANDARD.pixels()];
        Random random = new Random(3);
        for (int i = 0; i < indices.length; i++) {
            indices[i] = (byte) random.nextInt(PALETTE.size());
        }
        return Frame.of(FrameSize.STANDARD, PALETTE, indices);
    }

    private static int inkCells(Frame frame) {
        int paper = frame.rgb(63, 0);
        int ink = 0;
        for (int i = 0; i < FrameSize.STANDARD.pixels(); i++) {
            ink += frame.rgb(i % 64, i / 64) == paper ? 0 : 1;
        }
        return ink;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void aFrameComesThroughExactlyAtAnyWholeScale(int scale) throws Exception {
        Frame frame = randomFrame();
        BufferedImage image = FrameImages.toImage(frame, scale);
        Frame imported = read(Pictures.encode(image, "png"));
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) {
                assertEquals(frame.rgb(x, y), imported.rgb(x, y));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
    void everyFormatOfOneColourGivesThatColour(String format) throws Exception {
        int colour = PALETTE.rgb(20);
        BufferedImage image = Pictures.drawn(300, 200, new Color(colour), graphics -> {});
        Frame frame = read(Pictures.encode(image, format));
        assertEquals(colour, frame.rgb(0, 0));
        assertEquals(colour, frame.rgb(32, 63));
    }

    @Test
    void aPictureOfOnePixelFillsTheFrame() throws Exception {
        int colour = PALETTE.rgb(7);
        Frame frame = read(Pictures.encode(Pictures.drawn(1, 1, new Color(colour), graphics -> {}), "png"));
        assertEquals(colour, frame.rgb(0, 0));
        assertEquals(colour, frame.rgb(63, 63));
    }

    @ParameterizedTest
    @CsvSource({"1,300", "3000,1", "2,2", "65,63", "1300,900"})
    void anyShapeIsFine(int width, int height) throws Exception {
        byte[] bytes = Pictures.encode(Pictures.photo(width, height), "png");
        for (Framing framing : Framing.values()) {
            Frame frame =
                    importer.read(new ByteArrayInputStream(bytes), new PromptOptions(framing, Treatment.AUTOMATIC));
            assertEquals(FrameSize.STANDARD, frame.size());
        }
    }

    @Test
    void fittingShowsAllAndFillsUpWithTheBorderColour() {
        Color border = new Color(PALETTE.rgb(3));
        BufferedImage image = Pictures.drawn(400, 200, border, graphics -> {
            graphics.setColor(new Color(PALETTE.rgb(30)));
            graphics.fillRect(20, 20, 360, 160);
        });
        Frame frame = importer.convert(image, FIT);
        assertEquals(PALETTE.rgb(3), frame.rgb(32, 2));
        assertEquals(PALETTE.rgb(3), frame.rgb(0, 32));
        assertEquals(PALETTE.rgb(30), frame.rgb(32, 32));
    }

    @Test
    void croppingKeepsTheMiddle() {
        BufferedImage image = Pictures.drawn(400, 200, new Color(PALETTE.rgb(3)), graphics -> {
            graphics.setColor(new Color(PALETTE.rgb(30)));
            graphics.fillRect(100, 0, 200, 200);
        });
        Frame frame = importer.convert(image, PromptOptions.DEFAULT);
        assertEquals(PALETTE.rgb(30), frame.rgb(1, 1));
        assertEquals(PALETTE.rgb(30), frame.rgb(62, 62));
    }

    @Test
    void transparencyBecomesWhitePaper() throws Exception {
        BufferedImage image = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
        Frame frame = read(Pictures.encode(image, "png"));
        Frame white = importer.convert(Pictures.drawn(100, 100, Color.WHITE, graphics -> {}), FIT);
        assertEquals(white, frame);
    }

    @ParameterizedTest
    @CsvSource({"640,1", "640,3", "640,12", "1600,2", "200,1", "64,1"})
    void thinStrokesSurviveWithoutGaps(int side, float strokeWidth) {
        BufferedImage image = Pictures.sketch(side, new Color(0xF8F6EE), new Color(0x303030), strokeWidth);
        Frame frame = importer.convert(image, PromptOptions.DEFAULT);
        int ground = 12 * (side / 16) * 64 / side;
        for (int x = 0; x < 64; x++) {
            boolean ink = false;
            for (int y = ground - 1; y <= ground + 1; y++) {
                ink |= Oklab.of(frame.rgb(x, y)).l() < 0.55;
            }
            assertTrue(ink, "a gap in the ground at column " + x);
        }
        assertTrue(inkCells(frame) < 64 * 64 / 4, "too much ink: " + inkCells(frame));
    }

    @Test
    void averagingWouldHaveLostTheStrokes() {
        BufferedImage image = Pictures.sketch(1600, Color.WHITE, new Color(0x303030), 2);
        Frame frame = importer.convert(image, FIT);
        assertTrue(Oklab.of(frame.rgb(40, 48)).l() > 0.55);
    }

    @Test
    void aChalkDrawingOnDarkGroundIsADrawingToo() {
        BufferedImage image = Pictures.sketch(800, new Color(0x20302A), new Color(0xE8E8E0), 3);
        Frame frame = importer.convert(image, PromptOptions.DEFAULT);
        assertTrue(Oklab.of(frame.rgb(40, 48)).l() > 0.7);
        assertTrue(Oklab.of(frame.rgb(40, 4)).l() < 0.45);
    }

    @Test
    void colouredStrokesKeepTheirColours() {
        BufferedImage image = Pictures.drawn(800, 800, Color.WHITE, graphics -> {
            graphics.setStroke(new BasicStroke(6));
            graphics.setColor(Color.RED);
            graphics.drawLine(0, 200, 800, 200);
            graphics.setColor(Color.BLUE);
            graphics.drawLine(0, 600, 800, 600);
        });
        Frame frame = importer.convert(image, PromptOptions.DEFAULT);
        NearestColour nearest = new NearestColour(PALETTE);
        assertEquals(nearest.nearest(Oklab.of(0xFF0000)), frame.index(30, 16));
        assertEquals(nearest.nearest(Oklab.of(0x0000FF)), frame.index(30, 48));
    }

    @Test
    void aSketchPhotographedInUnevenLightIsStillPaperAndInk() {
        BufferedImage image = Pictures.sketch(600, Color.WHITE, new Color(0x404048), 5);
        Random random = new Random(9);
        for (int y = 0; y < 600; y++) {
            for (int x = 0; x < 600; x++) {
                double light = 0.95 - 0.3 * x / 600 - 0.1 * y / 600 + 0.015 * random.nextGaussian();
                Color colour = new Color(image.getRGB(x, y));
                int grey = (int) Math.max(0, Math.min(255, colour.getRed() * light));
                image.setRGB(x, y, grey << 16 | grey << 8 | grey);
            }
        }
        assertTrue(InkMask.of(PictureReader.toRaster(image)).looksLikeDrawing());
        Frame frame = importer.convert(image, PromptOptions.DEFAULT);
        assertEquals(frame.rgb(2, 2), frame.rgb(61, 61));
        assertTrue(inkCells(frame) < 700, "found " + inkCells(frame));
    }

    @Test
    void aPhotoIsNotADrawing() {
        assertFalse(InkMask.of(PictureReader.toRaster(Pictures.photo(500, 400))).looksLikeDrawing());
    }

    @Test
    void emptyPaperIsNotADrawing() {
        BufferedImage paper = Pictures.drawn(300, 300, Color.WHITE, graphics -> {});
        assertFalse(InkMask.of(PictureReader.toRaster(paper)).looksLikeDrawing());
    }

    @Test
    void printingColoursAreConverted() throws Exception {
        Frame yellow = read(Pictures.cmykJpeg(80, 0, 0, 255, 0));
        NearestColour nearest = new NearestColour(PALETTE);
        assertEquals(nearest.nearest(Oklab.of(0xFFFF00)), yellow.index(32, 32));
        Frame black = read(Pictures.cmykJpeg(80, 0, 0, 0, 255));
        assertEquals(nearest.nearest(Oklab.of(0x000000)), black.index(32, 32));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20})
    void aPhotoTakenSidewaysIsTurnedUpright(int position) throws Exception {
        BufferedImage image = Pictures.drawn(200, 200, Color.WHITE, graphics -> {
            graphics.setColor(Color.BLACK);
            graphics.fillRect(0, 0, 100, 200);
        });
        byte[] plain = Pictures.encode(image, "jpeg");
        Frame turned = importer.read(new ByteArrayInputStream(withOrientation(plain, 6, position)), FIT);
        assertEquals(turned.rgb(10, 10), turned.rgb(54, 10));
        assertNotEquals(turned.rgb(10, 10), turned.rgb(10, 54));
        assertTrue(Oklab.of(turned.rgb(10, 10)).l() < 0.4, "left goes to the top when turned clockwise");
    }

    /** Puts a minimal Exif segment behind the start marker (2) or behind the JFIF segment (20). */
    private static byte[] withOrientation(byte[] jpeg, int orientation, int position) {
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + 36);
        out.put(jpeg, 0, position)
                .putShort((short) 0xFFE1)
                .putShort((short) 34)
                .putInt(0x45786966)
                .putShort((short) 0);
        out.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
        out.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        out.putShort((short) orientation).putShort((short) 0).putInt(0);
        return out.put(jpeg, position, jpeg.length - position).array();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello, I am a text", "\u0000\u0000\u0001\u0001", "%PDF-1.7", "<svg></svg>"})
    void whatIsNotAPictureIsSaidSo(String content) {
        assertProblem(Problem.NOT_A_PICTURE, content.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
    void aTruncatedPictureIsDamagedAndNotHalfShown(String format) throws Exception {
        byte[] bytes = Pictures.encode(Pictures.photo(200, 200), format);
        assertProblem(Problem.DAMAGED, Arrays.copyOf(bytes, bytes.length / 2));
        assertProblem(Problem.DAMAGED, Arrays.copyOf(bytes, 40));
    }

    @Test
    void moreThanAHundredMegapixelsAreRefusedFromTheHeader() throws IOException {
        assertProblem(Problem.TOO_LARGE, hugePng(20_000, 20_000));
    }

    /** A PNG file whose header claims a size and whose data is missing. */
    private static byte[] hugePng(int width, int height) throws IOException {
        ByteBuffer header =
                ByteBuffer.allocate(17).putInt(0x49484452).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.array());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        out.write(header.array());
        out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
        return out.toByteArray();
    }

    @Test
    void randomDamageNeverHangsOrEscapesAsAnotherError() throws Exception {
        Random random = new Random(11);
        for (String format : new String[] {"png", "jpeg", "gif", "bmp"}) {
            byte[] good = Pictures.encode(Pictures.photo(60, 60), format);
            for (int i = 0; i < 20; i++) {
                byte[] bad = good.clone();
                for (int j = 0; j < 6; j++) {
                    bad[random.nextInt(Math.min(bad.length, 600))] = (byte) random.nextInt(256);
                }
                try {
                    read(bad);
                } catch (PromptException e) {
                    assertFalse(e.getMessage().isBlank());
                }
            }
        }
    }

    @Test
    void aMissingFileAndAFolderAreSaidSo(@TempDir Path folder) {
        PromptException missing = assertThrows(
                PromptException.class, () -> importer.read(folder.resolve("no.png"), PromptOptions.DEFAULT));
        assertEquals(Problem.NOT_FOUND, missing.problem());
        PromptException unreadable =
                assertThrows(PromptException.class, () -> importer.read(folder, PromptOptions.DEFAULT));
        assertEquals(Problem.UNREADABLE, unreadable.problem());
    }

    @Test
    void aFileIsReadByItsPath(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("frame.png");
        Files.write(file, Pictures.encode(FrameImages.toImage(randomFrame(), 2), "png"));
        assertEquals(
                FrameSize.STANDARD, importer.read(file, PromptOptions.DEFAULT).size());
    }
}
