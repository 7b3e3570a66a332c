package dev.lamp.tokenizer.training.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.onnxruntime.OrtException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OnnxGraphTest {

    @Test
    void theSameCallsGiveTheSameBytes() {
        assertArrayEquals(doubling().toBytes(), doubling().toBytes());
    }

    @Test
    void aNameCannotBeDeclaredTwice() {
        OnnxGraph graph = OnnxGraph.named("twice");
        graph.input("x", ElementType.FLOAT, "B");
        assertThrows(IllegalArgumentException.class, () -> graph.input("x", ElementType.FLOAT, "B"));
    }

    @Test
    void aConstantMustFillItsShape() {
        OnnxGraph graph = OnnxGraph.named("short");
        assertThrows(IllegalArgumentException.class, () -> graph.floats("w", new float[5], 2, 3));
    }

    @Test
    void aLoopMustHandOnWhatItCarries() {
        OnnxGraph graph = OnnxGraph.named("lost");
        Value turns = graph.input("turns", ElementType.INT64, "");
        Value x = graph.input("x", ElementType.FLOAT, "B");
        List<Carried> carried = List.of(new Carried(x, ElementType.FLOAT, "B"));
        assertThrows(
                IllegalArgumentException.class, () -> graph.loop(turns, carried, (body, turn, values) -> List.of()));
    }

    @Test
    @Tag("onnx")
    void aLoopRunsAsOftenAsAskedAndSeesTheGraphAroundIt() throws OrtException {
        OnnxGraph graph = doubling();
        try (GraphRun run = new GraphRun(graph)) {
            run.number("turns", 3).floats("x", new float[] {1, -2}, 2).floats("step", new float[] {10}, 1);
            assertArrayEquals(new float[] {8 + 70, -16 + 70}, (float[]) run.result());
        }
    }

    @Test
    @Tag("onnx")
    void aLoopOfNoTurnsHandsBackItsStart() throws OrtException {
        try (GraphRun run = new GraphRun(doubling())) {
            run.number("turns", 0).floats("x", new float[] {1, -2}, 2).floats("step", new float[] {10}, 1);
            assertArrayEquals(new float[] {1, -2}, (float[]) run.result());
        }
    }

    @Test
    @Tag("onnx")
    void theTurnNumberCountsFromZero() throws OrtException {
        OnnxGraph graph = OnnxGraph.named("turns");
        Value turns = graph.input("turns", ElementType.INT64, "");
        Value x = graph.input("x", ElementType.INT64, "");
        Value last = graph.loop(
                        turns, List.of(new Carried(x, ElementType.INT64, "")), (body, turn, carried) -> List.of(turn))
                .get(0);
        graph.output("last", last, ElementType.INT64, "");
        try (GraphRun run = new GraphRun(graph)) {
            assertEquals(4L, run.number("turns", 5).number("x", 9).result());
        }
    }

    /** Each turn: x = 2 x + step. */
    private static OnnxGraph doubling() {
        OnnxGraph graph = OnnxGraph.named("doubling");
        Value turns = graph.input("turns", ElementType.INT64, "");
        Value x = graph.input("x", ElementType.FLOAT, "B");
        Value step = graph.input("step", ElementType.FLOAT, "1");
        Value result = graph.loop(
                        turns,
                        List.of(new Carried(x, ElementType.FLOAT, "B")),
                        (body, turn, carried) -> List.of(body.plus(body.times(carried.get(0), body.scalar(2f)), step)))
                .get(0);
        graph.output("y", result, ElementType.FLOAT, "B");
        return graph;
    }
}
