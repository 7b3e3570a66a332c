package dev.lamp.runtime.training.evaluation.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lamp.actions.statistics.Estimate;
import dev.lamp.actions.statistics.Measurement;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    public EvaluationReport {
        settings = new TreeMap<>(settings);
        measurements = List.copyOf(measurements);
        listings = List.copyOf(listings);
    }

    /** For a model card: what something was asked of, how it was measured, then all other numbers and the listings. */
    public String toMarkdown() {
        StringBuilder text = new StringBuilder("| | measured [95 % interval] | goal | met |\n|---|---|---|---|\n");
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
        text.append("\nBeside these:\n\n| | measured [95 % interval] |\n|---|---|\n");
        measurements.stream()
                .filter(line -> line.goal().isNone())
                .forEach(line -> text.append(start(line)).append('\n'));
        listings.forEach(listing -> text.append('\n').append(listing));
        return text.toString();
    }

    private static String start(Measurement line) {
        return "| " + line.part() + ": " + line.what() + " | " + line.result() + " | ";
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
        }
    }
}
