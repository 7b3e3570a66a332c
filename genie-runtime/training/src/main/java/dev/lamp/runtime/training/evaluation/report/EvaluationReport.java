package dev.lamp.runtime.training.evaluation.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lamp.actions.statistics.Estimate;
import dev.lamp.actions.statistics.Goal;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.actions.statistics.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All lines of an evaluation and how they were made.
 *
 * @param settings by name, in words: bundle, seeds, protocol, sampling, machine
 * @param measurements in the order to show them
 * @param listings Markdown to add below the numbers
 */
public record EvaluationReport(Map<String, String> settings, List<Measurement> measurements, List<String> listings) {

    private static final String EARLIER = "; for parts measured earlier: ";

    public EvaluationReport {
        settings = new TreeMap<>(settings);
        measurements = List.copyOf(measurements);
        listings = List.copyOf(listings);
    }

    /** Setting that names the bundle and its weights. */
    public static final String BUNDLE = "bundle";

    /** Setting that tells how busy the machine was when the speed was measured, the last time that it was. */
    public static final String LOAD = "load";

    /** True if both are about the same weights. */
    public boolean hasBundleOf(EvaluationReport other) {
        return settings.containsKey(BUNDLE)
                && settings.get(BUNDLE).equals(other.settings().get(BUNDLE));
    }

    /**
     * This report with what an earlier one says beyond it: parts of an evaluation that were measured on their own add
     * up. Where both have a line, this one's counts; where both have a setting and differ, both are told.
     */
    public EvaluationReport over(EvaluationReport earlier) {
        Map<String, Measurement> lines = new LinkedHashMap<>();
        earlier.measurements().forEach(line -> lines.put(line.id(), line));
        measurements.forEach(line -> lines.put(line.id(), line));
        Map<String, String> both = new TreeMap<>(earlier.settings());
        settings.forEach(
                (name, value) -> both.merge(name, value, (old, now) -> name.equals(LOAD) ? now : told(old, now)));
        return new EvaluationReport(
                both, List.copyOf(lines.values()), listings.isEmpty() ? earlier.listings() : listings);
    }

    /** This report with lines after its own. */
    public EvaluationReport plus(List<Measurement> more) {
        List<Measurement> lines = new ArrayList<>(measurements);
        lines.addAll(more);
        return new EvaluationReport(settings, lines, listings);
    }

    private static String told(String old, String now) {
        return old.equals(now) || old.startsWith(now + EARLIER) ? old : now + EARLIER + old;
    }

    /** For a model card: what something was asked of, how it was measured, then all other numbers and the listings. */
    public String toMarkdown() {
        StringBuilder text =
                new StringBuilder("| | measured [95 % interval] | n | goal | met |\n|---|---|---|---|---|\n");
        for (Measurement line : measurements) {
            if (!line.goal().isNone()) {
                text.append(start(line))
                        .append(line.goal().text(line.unit()))
                        .append(" | ")
                        .append(line.verdict())
                        .append(" |\n");
            }
        }
        text.append('\n');
        settings.forEach((name, value) ->
                text.append("- ").append(name).append(": ").append(value).append('\n'));
        text.append("\nBeside these:\n\n| | measured [95 % interval] | n |\n|---|---|---|\n");
        measurements.stream()
                .filter(line -> line.goal().isNone())
                .forEach(line -> text.append(start(line)).append('\n'));
        listings.forEach(listing -> text.append('\n').append(listing));
        return text.toString();
    }

    private static String start(Measurement line) {
        return "| " + line.part() + ": " + line.what() + " | " + line.result() + " | "
                + line.estimate().count() + " | ";
    }

    /** The same for programs: numbers in the units of {@link Estimate}, null where nothing was measured. */
    public String toJson() {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode root = mapper.createObjectNode();
        ObjectNode how = root.putObject("settings");
        settings.forEach(how::put);
        ObjectNode results = root.putObject("results");
        for (Measurement line : measurements) {
            write(results.putObject(line.id()), line);
        }
        ArrayNode texts = root.putArray("listings");
        listings.forEach(texts::add);
        try {
            return mapper.writeValueAsString(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(ObjectNode node, Measurement line) {
        Estimate estimate = line.estimate();
        node.put("part", line.part())
                .put("what", line.what())
                .put("unit", line.unit().name());
        if (estimate.isKnown()) {
            node.put("value", estimate.value()).put("low", estimate.low()).put("high", estimate.high());
        } else {
            node.putNull("value");
        }
        node.put("count", estimate.count());
        if (!line.goal().isNone()) {
            node.put("goal", line.goal().text(line.unit()));
            node.put("met", line.goal().isMetBy(estimate.value()));
            putBound(node, "least", line.goal().least());
            putBound(node, "most", line.goal().most());
        }
    }

    private static void putBound(ObjectNode node, String name, double bound) {
        if (Double.isFinite(bound)) {
            node.put(name, bound);
        }
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IOException if it is not the text of a report
     */
    public static EvaluationReport ofJson(String json) throws IOException {
        JsonNode root = new ObjectMapper().readTree(json);
        Map<String, String> settings = new TreeMap<>();
        root.path("settings")
                .properties()
                .forEach(entry -> settings.put(entry.getKey(), entry.getValue().asText()));
        List<Measurement> lines = new ArrayList<>();
        for (Map.Entry<String, JsonNode> line : root.path("results").properties()) {
            lines.add(read(line.getKey(), line.getValue()));
        }
        List<String> listings = new ArrayList<>();
        root.path("listings").forEach(listing -> listings.add(listing.asText()));
        return new EvaluationReport(settings, lines, listings);
    }

    private static Measurement read(String id, JsonNode node) throws IOException {
        try {
            Estimate estimate = node.path("value").isNumber()
                    ? new Estimate(
                            node.path("value").asDouble(),
                            node.path("low").asDouble(),
                            node.path("high").asDouble(),
                            node.path("count").asInt())
                    : Estimate.NONE;
            return new Measurement(
                    id,
                    node.path("part").asText(),
                    node.path("what").asText(),
                    Unit.valueOf(node.path("unit").asText()),
                    estimate,
                    new Goal(
                            node.path("least").asDouble(Goal.NONE.least()),
                            node.path("most").asDouble(Goal.NONE.most())));
        } catch (IllegalArgumentException e) {
            throw new IOException("expected a measurement under " + id + ", found " + node, e);
        }
    }
}
