package dev.lamp.runtime.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.StreamSupport;

/**
 * What one call of the dynamics graph did, read from a profile of ONNX Runtime: the graph samples in loops, so what
 * runs before the first is memory, and what runs after the last is decoding. Times under the profiler are longer than
 * without it; the shares hold.
 *
 * @param memoryMillis before the loops: the last frame's features, keys and values
 * @param samplingMillis the loops
 * @param decodingMillis after them: tokens to pixels
 * @param memoryFlop floating-point operations of all matrix products and convolutions before the loops
 * @param samplingFlop those in the loops
 * @param decodingFlop those after them
 * @param operatorMillis time by kind of operator, those inside the loops included
 */
public record FrameProfile(
        double memoryMillis,
        double samplingMillis,
        double decodingMillis,
        double memoryFlop,
        double samplingFlop,
        double decodingFlop,
        Map<String, Double> operatorMillis) {

    private static final Set<String> PRODUCTS = Set.of("MatMul", "FusedMatMul", "Gemm", "FusedGemm", "TransposeMatMul");
    private static final Set<String> CONVOLUTIONS = Set.of("Conv", "FusedConv");
    private static final String LOOP = "Loop";
    private static final double MICROS_PER_MILLI = 1000;

    /** One node's run: kind, start and duration in microseconds, and what it computed. */
    private record Event(String operator, long start, long micros, double flop) {}

    /** Arithmetic of a whole call. */
    public double flop() {
        return memoryFlop + samplingFlop + decodingFlop;
    }

    /** Time of a whole call, in milliseconds. */
    public double millis() {
        return memoryMillis + samplingMillis + decodingMillis;
    }

    /**
     * Reads a profile and averages its latest calls.
     *
     * @param file as ONNX Runtime wrote it
     * @param calls how many of the last calls count
     * @throws IOException if it cannot be read or holds fewer calls
     */
    public static FrameProfile read(Path file, int calls) throws IOException {
        JsonNode root = new ObjectMapper().readTree(file.toFile());
        List<JsonNode> runs = StreamSupport.stream(root.spliterator(), false)
                .filter(event -> event.path("name").asText().equals("model_run"))
                .toList();
        if (runs.size() < calls) {
            throw new IOException("expected a profile of " + calls + " calls, found " + runs.size());
        }
        List<Event> nodes = nodes(root);
        List<FrameProfile> profiles = runs.subList(runs.size() - calls, runs.size()).stream()
                .map(run -> {
                    long from = run.path("ts").asLong();
                    long to = from + run.path("dur").asLong();
                    return of(nodes.stream()
                            .filter(node -> node.start() >= from && node.start() <= to)
                            .toList());
                })
                .toList();
        return average(profiles);
    }

    private static List<Event> nodes(JsonNode root) {
        List<Event> nodes = new ArrayList<>();
        for (JsonNode event : root) {
            if (event.path("name").asText().endsWith("_kernel_time")) {
                String operator = event.path("args").path("op_name").asText();
                nodes.add(new Event(
                        operator,
                        event.path("ts").asLong(),
                        event.path("dur").asLong(),
                        flop(operator, event.path("args"))));
            }
        }
        nodes.sort(Comparator.comparingLong(Event::start));
        return nodes;
    }

    private static FrameProfile of(List<Event> nodes) {
        List<Event> loops =
                nodes.stream().filter(node -> node.operator().equals(LOOP)).toList();
        if (loops.isEmpty()) {
            throw new IllegalStateException("expected a loop in the dynamics graph, found none");
        }
        long begin = loops.get(0).start();
        Event last = loops.get(loops.size() - 1);
        long end = last.start() + last.micros();
        double[] millis = new double[3];
        double[] flop = new double[3];
        Map<String, Double> operators = new TreeMap<>();
        for (Event node : nodes) {
            int part = node.start() < begin ? 0 : node.start() <= end ? 1 : 2;
            boolean loop = node.operator().equals(LOOP);
            flop[part] += node.flop();
            if (part != 1 || loop) {
                millis[part] += node.micros() / MICROS_PER_MILLI;
            }
            if (!loop) {
                operators.merge(node.operator(), node.micros() / MICROS_PER_MILLI, Double::sum);
            }
        }
        return new FrameProfile(millis[0], millis[1], millis[2], flop[0], flop[1], flop[2], operators);
    }

    /** A product's inner length is the last side of its first input; a multiplication and an addition are two. */
    private static double flop(String operator, JsonNode arguments) {
        JsonNode inputs = arguments.path("input_type_shape");
        double outputs = product(shape(arguments.path("output_type_shape").path(0)), 0);
        if (PRODUCTS.contains(operator)) {
            List<Long> first = shape(inputs.path(0));
            return 2 * outputs * first.get(first.size() - 1);
        }
        if (CONVOLUTIONS.contains(operator)) {
            return 2 * outputs * product(shape(inputs.path(1)), 1);
        }
        return 0;
    }

    private static List<Long> shape(JsonNode typed) {
        List<Long> sides = new ArrayList<>();
        typed.elements().forEachRemaining(shape -> shape.forEach(side -> sides.add(side.asLong())));
        return sides;
    }

    private static double product(List<Long> sides, int from) {
        return sides.subList(Math.min(from, sides.size()), sides.size()).stream()
                .mapToDouble(Long::doubleValue)
                .reduce(1, (a, b) -> a * b);
    }

    private static FrameProfile average(List<FrameProfile> all) {
        Map<String, Double> operators = new TreeMap<>();
        all.forEach(one -> one.operatorMillis.forEach(
                (operator, millis) -> operators.merge(operator, millis / all.size(), Double::sum)));
        return new FrameProfile(
                mean(all, FrameProfile::memoryMillis),
                mean(all, FrameProfile::samplingMillis),
                mean(all, FrameProfile::decodingMillis),
                mean(all, FrameProfile::memoryFlop),
                mean(all, FrameProfile::samplingFlop),
                mean(all, FrameProfile::decodingFlop),
                operators);
    }

    private static double mean(List<FrameProfile> all, ToDoubleFunction<FrameProfile> part) {
        return all.stream().mapToDouble(part).average().orElseThrow();
    }
}
