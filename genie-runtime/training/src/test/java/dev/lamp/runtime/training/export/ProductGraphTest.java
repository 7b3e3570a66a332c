package dev.lamp.runtime.training.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.lamp.runtime.bench.MatrixRate;
import dev.lamp.tokenizer.training.onnx.ElementType;
import dev.lamp.tokenizer.training.onnx.OnnxGraph;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The graph of one matrix product that the bench ships, and how it is written. */
class ProductGraphTest {

    private static final String DIMS = "1024, 1024";

    @Test
    void theShippedGraphIsTheOneWrittenHere() throws IOException {
        try (InputStream shipped = MatrixRate.class.getResourceAsStream(MatrixRate.GRAPH)) {
            assertArrayEquals(product(), shipped.readAllBytes());
        }
    }

    private static byte[] product() {
        OnnxGraph graph = OnnxGraph.named("product");
        graph.output(
                "product",
                graph.matMul(
                        graph.input("left", ElementType.FLOAT, DIMS), graph.input("right", ElementType.FLOAT, DIMS)),
                ElementType.FLOAT,
                DIMS);
        return graph.toBytes();
    }

    /** Writes the resource anew; the argument is its path. */
    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[0]), product());
    }
}
