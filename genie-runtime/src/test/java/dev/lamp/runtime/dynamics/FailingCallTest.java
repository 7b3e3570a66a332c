package dev.lamp.runtime.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtSession.SessionOptions;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.runtime.Device;
import dev.lamp.runtime.Sessions;
import dev.lamp.runtime.Threads;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The engine fails in the middle of play: the frame is lost, and the next one comes. */
@Tag("onnx")
class FailingCallTest {

    private static final int NO_SUCH_ACTION = 99;

    @Test
    void afterAFailedFrameTheNextOneComes() throws Exception {
        try (SessionOptions options = Sessions.options(Device.CPU, Threads.of(1));
                DynamicsGraph graph = DynamicsGraph.open(ModelBundle.shipped(), options);
                FrameCall call = graph.bind(1, SamplingOptions.DEFAULT)) {
            call.run();
            int before = call.nextTokens.get(0);
            call.action.put(0, NO_SUCH_ACTION);
            IllegalStateException failure = assertThrows(IllegalStateException.class, call::run);
            assertTrue(failure.getMessage().startsWith("the dynamics graph failed: "), failure.getMessage());
            call.action.put(0, 0);
            call.run();
            assertEquals(before, call.nextTokens.get(0));
        }
    }

    @Test
    void afterALaneHasFailedTheNextFrameComes() throws Exception {
        try (SessionOptions options = Sessions.options(Device.CPU, Threads.of(1));
                DynamicsGraph one = DynamicsGraph.open(ModelBundle.shipped(), options);
                DynamicsGraph other = DynamicsGraph.open(ModelBundle.shipped(), options)) {
            DynamicsLanes.Bound three = new DynamicsLanes(List.of(one, other)).bind(3, SamplingOptions.DEFAULT);
            assertEquals(2, three.calls().size());
            assertEquals(3, three.branches().size());
            for (FrameCall call : three.calls()) {
                call.action.put(0, NO_SUCH_ACTION);
                IllegalStateException failure = assertThrows(IllegalStateException.class, three::run);
                assertTrue(failure.getMessage().startsWith("the dynamics graph failed: "), failure.getMessage());
                call.action.put(0, 0);
                three.run();
            }
            three.close();
            assertThrows(IllegalStateException.class, three::run);
        }
    }
}
