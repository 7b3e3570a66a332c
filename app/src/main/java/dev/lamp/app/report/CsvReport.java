package dev.lamp.app.report;

import dev.lamp.actions.consistency.ActionProfile;
import dev.lamp.actions.consistency.Finding;
import dev.lamp.actions.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The numbers of a comparison as tables for other programs. */
final class CsvReport {

    private static final double PERCENT = 100;

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
        List<String> lines = new ArrayList<>(List.of("prompt,word,reconstruction_error,"
                + "error_percentile,error_percentile_low,error_percentile_high,surprise_bits,"
                + "surprise_percentile,surprise_percentile_low,surprise_percentile_high,"
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
                    interval(prompt.familiarity().errorRank().times(PERCENT)),
                    number(prompt.familiarity().surprise()),
                    interval(prompt.familiarity().surpriseRank().times(PERCENT)),
                    interval(prompt.recovery()),
                    interval(prompt.told()),
                    String.valueOf(prompt.recovery().count()),
                    interval(prompt.track()),
                    number(prompt.rest().same().get(prompt.rest().same().size() - 1))));
        }
        return lines;
    }

    /** One line for each action, with all numbers of its card. */
    static List<String> actions(ComparisonResult result) {
        List<String> lines = new ArrayList<>(List.of("action,name_by_motion,name_in_bundle,right,right_low,right_high,"
                + "down,down_low,down_high,spread_right,spread_right_low,spread_right_high,spread_down,"
                + "spread_down_low,spread_down_high,read_back,read_back_low,read_back_high,usage,usage_low,usage_high,"
                + "most_alike,least_alike"));
        for (ActionProfile profile : result.profiles()) {
            int action = profile.action().index();
            lines.add(String.join(
                    ",",
                    String.valueOf(action + 1),
                    quoted(result.measured().get(action)),
                    quoted(result.names().get(action)),
                    interval(profile.right()),
                    interval(profile.down()),
                    interval(profile.spreadX()),
                    interval(profile.spreadY()),
                    interval(profile.readBack()),
                    interval(profile.usage()),
                    quoted(profile.mostConsistent()),
                    quoted(profile.leastConsistent())));
        }
        return lines;
    }

    /** Every curve step by step, that of each prompt too: one dream, without an interval. */
    static List<String> curves(ComparisonResult result) {
        List<String> lines = new ArrayList<>(List.of("test,curve,step,value,low,high,count"));
        List<Curve> curves = new ArrayList<>(result.rest());
        for (PromptResult prompt : result.prompts()) {
            List<Estimate> same = prompt.rest().same().stream()
                    .map(share -> Estimate.exactly(share, 1))
                    .toList();
            curves.add(new Curve("rest", "prompt: " + prompt.name(), 0, same));
        }
        curves.addAll(result.trips());
        for (Curve curve : curves) {
            for (int step : curve.steps()) {
                Estimate estimate = curve.at(step);
                lines.add(String.join(
                        ",",
                        curve.test(),
                        quoted(curve.name()),
                        String.valueOf(step),
                        interval(estimate),
                        String.valueOf(estimate.count())));
            }
        }
        return lines;
    }

    /** Every cell of every matrix; shares are 0 to 1. */
    static List<String> matrices(ComparisonResult result) {
        List<String> lines = new ArrayList<>(List.of("matrix,row,column,value,low,high,count"));
        for (Matrix matrix : result.matrices()) {
            for (int row = 0; row < matrix.rows().size(); row++) {
                for (int column = 0; column < matrix.columns().size(); column++) {
                    Estimate cell = matrix.cells().get(row).get(column);
                    lines.add(String.join(
                            ",",
                            matrix.id(),
                            quoted(matrix.rows().get(row)),
                            quoted(matrix.columns().get(column)),
                            interval(cell),
                            String.valueOf(cell.count())));
                }
            }
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
