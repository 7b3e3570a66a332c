package dev.lamp.assets.bundle;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.assets.bundle.BundleException.Problem;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphContractTest {

    private static final int UINT8 = 2;
    private static final int INT32 = 6;
    private static final int FLOAT32 = 1;

    private static ModelBundle shipped;

    @BeforeAll
    static void open() throws BundleException {
        shipped = ModelBundle.shipped();
    }

    private static GraphContract decoder() {
        return new GraphContract(shipped.manifest(), GraphRole.TOKENIZER_DECODER);
    }

    private static Proto tokens() {
        return Proto.port("tokens", INT32, -1, 256);
    }

    private static Proto pixels() {
        return Proto.port("pixels", UINT8, -1, 64, 64);
    }

    private static Proto graph() {
        return new Proto().message(11, tokens()).message(12, pixels());
    }

    private static byte[] model(Proto graph) {
        return new Proto().number(1, 9).message(7, graph).toBytes();
    }

    private static BundleException refusal(byte[] model) {
        return assertThrows(BundleException.class, () -> decoder().check(model));
    }

    @ParameterizedTest
    @EnumSource(GraphRole.class)
    void theShippedGraphsKeepToTheContract(GraphRole role) {
        assertDoesNotThrow(() -> shipped.checkedGraph(role));
    }

    @Test
    void aGraphOfTheRightPortsPasses() {
        assertDoesNotThrow(() -> decoder().check(model(graph())));
    }

    @Test
    void aTensorInAnotherFileIsRefused() {
        Proto entry = new Proto().text(1, "location").text(2, "/etc/passwd");
        Proto tensor = new Proto().text(8, "weights").message(13, entry).number(14, 1);
        BundleException error = refusal(model(graph().message(5, tensor)));
        assertEquals(Problem.UNSAFE_NAME, error.problem());
        assertTrue(error.getMessage().contains("tokenizer-decoder.onnx"), error.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10})
    void soIsOneInsideAnAttribute(int field) {
        Proto attribute = new Proto().message(field, new Proto().number(14, 1));
        Proto node = new Proto().text(4, "Constant").message(5, attribute);
        assertEquals(
                Problem.UNSAFE_NAME, refusal(model(graph().message(1, node))).problem());
    }

    @Test
    void andOneInsideTheBodyOfALoop() {
        Proto body = new Proto().message(5, new Proto().message(13, new Proto().text(1, "location")));
        Proto node = new Proto().text(4, "Loop").message(5, new Proto().message(6, body));
        assertEquals(
                Problem.UNSAFE_NAME, refusal(model(graph().message(1, node))).problem());
    }

    @Test
    void andOneInAFunctionOrInWhatTrainsTheGraph() {
        Proto tensor = new Proto().number(14, 1);
        Proto function = new Proto().message(11, new Proto().message(5, tensor));
        Proto training = new Proto().message(2, new Proto().message(5, tensor));
        for (Proto model : List.of(
                new Proto().message(7, graph()).message(25, function),
                new Proto().message(7, graph()).message(20, training))) {
            assertEquals(Problem.UNSAFE_NAME, refusal(model.toBytes()).problem());
        }
    }

    @Test
    void operatorsOfOtherSetsAreRefusedAndTheStandardSetMayBeNamed() {
        Proto stranger = new Proto().text(4, "EPContext").text(7, "com.microsoft");
        BundleException error = refusal(model(graph().message(1, stranger)));
        assertEquals(Problem.UNUSABLE_GRAPH, error.problem());
        assertTrue(error.getMessage().endsWith("found com.microsoft.EPContext."), error.getMessage());
        Proto known = new Proto().text(4, "Add").text(7, "ai.onnx");
        assertDoesNotThrow(() -> decoder().check(model(graph().message(1, known))));
    }

    @Test
    void aGraphThatAnotherReaderWouldTakeForItsOwnIsRefused() {
        byte[] honest = new Proto().text(2, "xxORTX").message(7, graph()).toBytes();
        assertDoesNotThrow(() -> decoder().check(honest));
        byte[] marked = new Proto().text(2, "xxORTM").message(7, graph()).toBytes();
        BundleException error = refusal(marked);
        assertEquals(Problem.UNUSABLE_GRAPH, error.problem());
        assertTrue(error.getMessage().endsWith("found the mark ORTM."), error.getMessage());
    }

    @Test
    void anotherTypeIsNamed() {
        BundleException error = refusal(model(
                new Proto().message(11, Proto.port("tokens", FLOAT32, -1, 256)).message(12, pixels())));
        assertEquals(Problem.UNUSABLE_GRAPH, error.problem());
        assertEquals(
                "The graph tokenizer-decoder.onnx of this model bundle: expected the input tokens int32 [*, 256], "
                        + "found tokens float32 [*, 256].",
                error.getMessage());
    }

    @Test
    void anotherLengthAnotherRankAndAFixedBatchAreRefused() {
        for (long[] sides : new long[][] {{-1, 255}, {-1, 256, 1}, {1, 256}, {-1, Long.MAX_VALUE}}) {
            Proto graph =
                    new Proto().message(11, Proto.port("tokens", INT32, sides)).message(12, pixels());
            assertEquals(Problem.UNUSABLE_GRAPH, refusal(model(graph)).problem());
        }
    }

    @Test
    void aMissingPortAndOneTooManyAreRefused() {
        assertTrue(refusal(model(new Proto().message(12, pixels())))
                .getMessage()
                .endsWith("expected the input tokens int32 [*, 256], found none of that name."));
        assertTrue(
                refusal(model(new Proto().message(11, tokens()))).getMessage().contains("the output pixels"));
        assertTrue(refusal(model(graph().message(11, Proto.port("more", FLOAT32))))
                .getMessage()
                .contains("expected 1 inputs, found 2"));
    }

    @Test
    void anInputWithAValueOfItsOwnIsNoInput() {
        Proto graph = graph().message(11, Proto.port("more", FLOAT32)).message(5, new Proto().text(8, "more"));
        assertDoesNotThrow(() -> decoder().check(model(graph)));
    }

    @Test
    void operatorsAreListedInnerOnesToo() {
        Proto inner = new Proto().message(1, new Proto().text(4, "Add"));
        Proto loop = new Proto().text(4, "Loop").message(5, new Proto().message(6, inner));
        Proto other = new Proto().text(4, "Gelu").text(7, "com.example");
        GraphOutline outline = GraphOutline.read(model(graph().message(1, loop).message(1, other)));
        assertEquals("[Add, Loop, com.example.Gelu]", outline.operators().toString());
    }

    @Test
    void aGraphOfVeryManyPartsIsRefusedBeforeTheyAreListed() {
        byte[] nodes = many(1);
        byte[] tensors = many(5);
        byte[] inputs = many(11);
        byte[] sides = new Proto()
                .bytes(
                        11,
                        new Proto()
                                .message(2, new Proto().message(1, new Proto().bytes(2, many(1))))
                                .toBytes())
                .toBytes();
        for (byte[] graph : List.of(nodes, tensors, inputs, sides)) {
            BundleException error = refusal(new Proto().bytes(7, graph).toBytes());
            assertTrue(error.getMessage().contains("expected at most 100000 nodes"), error.getMessage());
        }
    }

    /** A million empty messages of a field. */
    private static byte[] many(int field) {
        byte[] messages = new byte[2_000_000];
        for (int i = 0; i < messages.length; i += 2) {
            messages[i] = (byte) (field << 3 | 2);
        }
        return messages;
    }

    @Test
    void graphsWithinGraphsWithoutEndAreRefused() {
        Proto inner = new Proto();
        for (int i = 0; i < 50; i++) {
            inner = new Proto().message(1, new Proto().message(5, new Proto().message(6, inner)));
        }
        byte[] deep = model(inner);
        assertThrows(IllegalArgumentException.class, () -> GraphOutline.read(deep));
    }

    @Test
    void whatIsCutOffAnywhereIsRefusedOrStillAGraph() throws BundleException {
        byte[] whole = shipped.graph(GraphRole.LATENT_ACTIONS);
        for (int length = 0; length < whole.length; length += 997) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(IllegalArgumentException.class, () -> GraphOutline.read(cut), "cut to " + length);
        }
    }

    @Test
    void noGraphAndTwoGraphsAreRefused() {
        assertEquals(Problem.UNUSABLE_GRAPH, refusal(new byte[0]).problem());
        assertEquals(
                Problem.UNUSABLE_GRAPH,
                refusal(new Proto().message(7, graph()).message(7, graph()).toBytes())
                        .problem());
    }
}
