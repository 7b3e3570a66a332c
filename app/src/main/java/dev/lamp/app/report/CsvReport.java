package dev.lamp.app.report;

import dev.lamp.actions.consistency.Finding;
import dev.lamp.actions.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The numbers of a comparison as tables for other programs. */
final class CsvReport {

    private CsvReport() {}

    /** Every finding, and every blind guess under its id and a slash; shares are 0 to 1. */
    static List<String> findings(ComparisonResult result) {
        List<String> lines = new ArrayList<>(List.of("id,what,unit,value,low,high,count"));
        for (Finding finding : result.findings()) {
            String id = finding.measured().id();
            String unit = finding.measured().unit().name().toLowerCase(Locale.ROOT);
            lines.add(
                    line(id, finding.measured().what(), unit, finding.measured().estimate()));
            finding.blind()
                    .forEach(blind -> lines.add(
                            line(id + "/" + blind.name().replace(' ', '-'), blind.name(), unit, blind.estimate())));
        }
        return lines;
    }

    /** One line for each prompt. */
    static List<String> prompts(ComparisonResult result) {
        List<String> lines = new ArrayList<>(
                List.of("prompt,word,reconstruction_error,error_percentile,surprise_bits,surprise_percentile,"
                        + "actions_read_back,actions_read_back_low,actions_read_back_high,"
                        + "actions_told_by_motion,actions_told_by_motion_low,actions_told_by_motion_high,"
                        + "independent_stretches,track_similarity,track_similarity_low,track_similarity_high,"
                        + "same_after_rest"));
        for (PromptResult prompt : result.prompts()) {
            lines.add(String.join(
                    ",",
                    quoted(prompt.name()),
                    prompt.familiarity().word().text(),
                    number(prompt.familiarity().error()),
                    number(prompt.familiarity().errorPercentile()),
                    number(prompt.familiarity().surprise()),
                    number(prompt.familiarity().surprisePercentile()),
                    interval(prompt.recovery()),
                    interval(prompt.told()),
                    String.valueOf(prompt.recovery().count()),
                    interval(prompt.track()),
                    number(prompt.rest().same().get(prompt.rest().same().size() - 1))));
        }
        return lines;
    }

    /** How the comparison was made. */
    static List<String> settings(ComparisonResult result) {
        List<String> lines = new ArrayList<>(List.of("setting,value"));
        for (Map.Entry<String, String> setting : result.settings().entrySet()) {
            lines.add(quoted(setting.getKey()) + "," + quoted(setting.getValue()));
        }
        return lines;
    }

    private static String line(String id, String what, String unit, Estimate estimate) {
        return String.join(",", id, quoted(what), unit, interval(estimate), String.valueOf(estimate.count()));
    }

    private static String interval(Estimate estimate) {
        return String.join(",", number(estimate.value()), number(estimate.low()), number(estimate.high()));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.6g", value);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
