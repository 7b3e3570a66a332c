package dev.lamp.runtime.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameProfileTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("profile.json");
        List<String> events = List.of(
                node("Gemm", 110, 1000, "[{'float':[64,10]},{'float':[7]}]", "[{'float':[64,5]}]"),
                node("Loop", 2000, 5000, "[{'int64':[]}]", "[{'int32':[1,256]}]"),
                node("MatMul", 2100, 2000, "[{'float':[4,2,3]},{'float':[4,3,8]}]", "[{'float':[4,2,8]}]"),
                node("Add", 4500, 1000, "[{'float':[4]}]", "[{'float':[4]}]"),
                node("Conv", 7100, 500, "[{'float':[1,3,9,9]},{'float':[6,3,2,2]}]", "[{'float':[1,6,8,8]}]"),
                "{'cat':'Session','name':'model_run','ts':100,'dur':8000,'args':{}}",
                node("Gemm", 9000, 99, "[{'float':[1,1]}]", "[{'float':[1,1]}]"));
        Files.writeString(file, ("[" + String.join(",", events) + "]").replace('\'', '"'));
    }

    private static String node(String operator, long start, long micros, String inputs, String outputs) {
        return "{'cat':'Node','name':'n_kernel_time','ts':" + start + ",'dur':" + micros + ",'args':{'op_name':'"
                + operator + "','input_type_shape':" + inputs + ",'output_type_shape':" + outputs + "}}";
    }

    @Test
    void whatComesBeforeInAndAfterTheLoopIsMemorySamplingAndDecoding() throws IOException {
        FrameProfile profile = FrameProfile.read(file, 1);
        assertEquals(1.0, profile.memoryMillis());
        assertEquals(5.0, profile.samplingMillis());
        assertEquals(0.5, profile.decodingMillis());
        assertEquals(2.0, profile.operatorMillis().get("MatMul"));
        assertEquals(1.0, profile.operatorMillis().get("Gemm"));
    }

    @Test
    void productsAndConvolutionsCountTwoForEachMultiplication() throws IOException {
        FrameProfile profile = FrameProfile.read(file, 1);
        assertEquals(2 * 64 * 5 * 10, profile.memoryFlop());
        assertEquals(2 * 4 * 2 * 8 * 3, profile.samplingFlop());
        assertEquals(2 * 6 * 8 * 8 * 3 * 2 * 2, profile.decodingFlop());
    }

    @Test
    void aProfileOfTooFewCallsIsRefused() {
        assertThrows(IOException.class, () -> FrameProfile.read(file, 2));
    }
}
