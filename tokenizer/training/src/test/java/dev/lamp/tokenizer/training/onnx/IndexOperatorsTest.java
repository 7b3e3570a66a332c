package dev.lamp.tokenizer.training.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.onnxruntime.OrtException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("onnx")
class IndexOperatorsTest {

    @Test
    void scatteredValuesAddUpWhereTheyMeet() throws OrtException {
        OnnxGraph graph = OnnxGraph.named("scatter");
        Value data = graph.input("data", ElementType.FLOAT, "2, 3");
        Value indices = graph.ints("indices", new int[] {2, 2, 0, 1}, 2, 2);
        Value updates = graph.floats("updates", new float[] {1, 2, 3, 4}, 2, 2);
        graph.output("sum", graph.scatterAdd(data, indices, updates, 1), ElementType.FLOAT, "2, 3");
        try (GraphRun run = new GraphRun(graph)) {
            run.floats("data", new float[] {10, 20, 30, 40, 50, 60}, 2, 3);
            assertArrayEquals(new float[][] {{10, 20, 33}, {43, 54, 60}}, (float[][]) run.result());
        }
    }

    @Test
    void elementsAreGatheredRowByRow() throws OrtException {
        OnnxGraph graph = OnnxGraph.named("gather");
        Value data = graph.input("data", ElementType.FLOAT, "2, 3");
        Value indices = graph.input("indices", ElementType.INT32, "2, 2");
        graph.output("chosen", graph.gatherElements(data, indices, 1), ElementType.FLOAT, "2, 2");
        try (GraphRun run = new GraphRun(graph)) {
            run.floats("data", new float[] {10, 20, 30, 40, 50, 60}, 2, 3)
                    .ints("indices", new int[] {2, 0, 1, 1}, 2, 2);
            assertArrayEquals(new float[][] {{30, 10}, {50, 50}}, (float[][]) run.result());
        }
    }

    @Test
    void amongEqualValuesTheLowerIndexComesFirst() throws OrtException {
        OnnxGraph graph = OnnxGraph.named("ties");
        Value data = graph.input("data", ElementType.FLOAT, "1, 5");
        graph.output("indices", graph.smallest(data, 4).get(1), ElementType.INT64, "1, 4");
        try (GraphRun run = new GraphRun(graph)) {
            run.floats("data", new float[] {2, 1, 2, 1, 2}, 1, 5);
            assertArrayEquals(new long[][] {{1, 3, 0, 2}}, (long[][]) run.result());
        }
    }
}
