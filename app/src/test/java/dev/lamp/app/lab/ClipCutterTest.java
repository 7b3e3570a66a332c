package dev.lamp.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClipCutterTest {

    private final List<Clip> clips = new ArrayList<>();
    private final ImportReport report = new ImportReport();
    private final ClipCutter cutter = new ClipCutter(clips::add, report);

    @Test
    void whatMovesWithoutCutsIsOneClip() {
        moving(1, 100);
        cutter.end();
        assertEquals(List.of(100), lengths());
        assertEquals(15, clips.get(0).framesPerSecond());
    }

    @Test
    void aCutPartsClips() {
        moving(1, 40);
        moving(20, 50);
        cutter.end();
        assertEquals(List.of(40, 50), lengths());
        assertTrue(report.words().contains("Parted at 1 cuts."), report::words);
    }

    @Test
    void scrollingIsNoCut() {
        for (int i = 0; i < 64; i++) {
            cutter.add(stripes(i * 4));
        }
        cutter.end();
        assertEquals(List.of(64), lengths());
    }

    @Test
    void standstillsAreLeftOutAndShortPausesStay() {
        moving(1, 60);
        for (int i = 0; i < 10; i++) {
            cutter.add(picture(1, 59));
        }
        moving(1, 40);
        for (int i = 0; i < 200; i++) {
            cutter.add(picture(1, 39));
        }
        cutter.end();
        assertEquals(1, clips.size());
        assertTrue(clips.get(0).length() >= 100 && clips.get(0).length() < 125, lengths()::toString);
        assertTrue(report.words().contains("in which nothing moves"), report::words);
    }

    @Test
    void aPictureThatNeverMovesGivesNoClip() {
        for (int i = 0; i < 300; i++) {
            cutter.add(picture(1, 0));
        }
        cutter.end();
        assertTrue(clips.isEmpty());
    }

    @Test
    void aVideoFullOfCutsGivesNoClip() {
        for (int i = 0; i < 30; i++) {
            moving(i + 1, 10);
        }
        cutter.end();
        assertTrue(clips.isEmpty());
        assertTrue(report.words().contains("Dropped 30 pieces"), report::words);
    }

    @Test
    void longVideosAreParted() {
        moving(1, 2 * ClipCutter.LONGEST + 100);
        cutter.end();
        assertEquals(List.of(ClipCutter.LONGEST, ClipCutter.LONGEST, 100), lengths());
    }

    private void moving(int ground, int count) {
        for (int i = 0; i < count; i++) {
            cutter.add(picture(ground, i));
        }
    }

    private List<Integer> lengths() {
        return clips.stream().map(Clip::length).toList();
    }

    /** A square on plain ground, at one of many places. */
    private static Frame picture(int ground, int at) {
        byte[] pixels = new byte[4096];
        Arrays.fill(pixels, (byte) ground);
        for (int i = 0; i < 64; i++) {
            pixels[(i / 8 + at / 56 % 56) * 64 + at % 56 + i % 8] = 63;
        }
        return Frame.of(FrameSize.STANDARD, StandardPalette.PALETTE, pixels);
    }

    private static Frame stripes(int shift) {
        byte[] pixels = new byte[4096];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) ((i % 64 + shift) / 8 % 8 * 7);
        }
        return Frame.of(FrameSize.STANDARD, StandardPalette.PALETTE, pixels);
    }
}
