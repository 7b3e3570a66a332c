package dev.lamp.runtime.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Frame;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RecorderTest {

    private final Recorder recorder = new Recorder(4);

    private void first(long step) {
        recorder.add(new PlayedFrame(CountingWorld.frame(step), step, Optional.empty(), 0));
    }

    private void played(long... steps) {
        for (long step : steps) {
            recorder.add(
                    new PlayedFrame(CountingWorld.frame(step), step, Optional.of(new LatentAction((int) step % 8)), 0));
        }
    }

    private void assertRecorded(long... steps) {
        List<Frame> frames = LongStream.of(steps).mapToObj(CountingWorld::frame).toList();
        List<LatentAction> actions = LongStream.of(steps)
                .skip(1)
                .mapToObj(step -> new LatentAction((int) step % 8))
                .toList();
        assertEquals(new Recording(frames, actions), recorder.recording().orElseThrow());
    }

    @Test
    void nothingPlayedIsNothingRecorded() {
        assertTrue(recorder.recording().isEmpty());
    }

    @Test
    void framesAndTheActionsBetweenThemAreRecorded() {
        first(0);
        played(1, 2);
        assertRecorded(0, 1, 2);
    }

    @Test
    void aResetBeginsAnew() {
        first(0);
        played(1, 2);
        first(0);
        assertRecorded(0);
    }

    @Test
    void theOldestFramesGoFirst() {
        first(0);
        played(1, 2, 3, 4, 5);
        assertRecorded(2, 3, 4, 5);
    }

    @Test
    void goingBackForgetsWhatCameAfter() {
        first(0);
        played(1, 2, 3, 4);
        first(2);
        played(3);
        assertRecorded(1, 2, 3);
    }

    @Test
    void goingBackBeyondTheRecordingBeginsAnew() {
        first(0);
        played(1, 2, 3, 4, 5, 6);
        first(1);
        played(2);
        assertRecorded(1, 2);
    }
}
