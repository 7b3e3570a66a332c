package dev.lamp.runtime.training.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lamp.actions.statistics.Estimate;
import dev.lamp.actions.statistics.Goal;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.actions.statistics.Unit;
import dev.lamp.runtime.training.evaluation.report.EvaluationReport;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluationReportTest {

    private static final EvaluationReport REPORT = new EvaluationReport(
            Map.of("bundle", "test"),
            List.of(
                    Measurement.of("a.b", "rooms", "exact", Unit.SHARE, new Estimate(0.985, 0.981, 0.989, 100))
                            .withGoal(Goal.atLeast(0.98)),
                    Measurement.of("a.c", "rooms", "other", Unit.DECIBELS, Estimate.NONE)),
            List.of("a listing\n"));

    @Test
    void theModelCardShowsNumbersIntervalsGoalsAndVerdicts() {
        String text = REPORT.toMarkdown();
        assertTrue(text.contains("| rooms: exact | 98.50 % [98.10, 98.90] | 100 | at least 98.00 % | yes |"), text);
        assertTrue(text.contains("| rooms: other | not measured | 0 |"), text);
        assertTrue(text.endsWith("a listing\n"), text);
    }

    @Test
    void programsReadTheSameNumbersAndNullForUnknownOnes() throws IOException {
        JsonNode results = new ObjectMapper().readTree(REPORT.toJson()).path("results");
        assertEquals(0.985, results.path("a.b").path("value").asDouble());
        assertTrue(results.path("a.b").path("met").asBoolean());
        assertTrue(results.path("a.c").path("value").isNull());
        assertFalse(results.path("a.c").has("met"));
    }

    @Test
    void whatWasWrittenCanBeReadAgain() throws IOException {
        assertEquals(REPORT, EvaluationReport.ofJson(REPORT.toJson()));
    }

    @Test
    void partsMeasuredAloneAddUp() {
        Measurement again = Measurement.of("a.b", "rooms", "exact", Unit.SHARE, Estimate.exactly(0.99, 500));
        Measurement more = Measurement.of("a.d", "hero", "there", Unit.SHARE, Estimate.exactly(1, 100));
        EvaluationReport later =
                new EvaluationReport(Map.of("bundle", "test", "episodes", "500"), List.of(again, more), List.of());
        EvaluationReport both = later.over(REPORT);
        assertEquals(List.of(again, REPORT.measurements().get(1), more), both.measurements());
        assertEquals(Map.of("bundle", "test", "episodes", "500"), both.settings());
        assertEquals(REPORT.listings(), both.listings());
        assertTrue(later.hasBundleOf(REPORT));
    }

    @Test
    void onlyTheLoadOfTheLastTimeIsTold() {
        EvaluationReport busy = new EvaluationReport(Map.of(EvaluationReport.LOAD, "2.2"), List.of(), List.of());
        EvaluationReport quiet = new EvaluationReport(Map.of(EvaluationReport.LOAD, "0.1"), List.of(), List.of());
        assertEquals(quiet.settings(), quiet.over(busy).settings());
    }

    @Test
    void differentSettingsOfPartsAreBothTold() {
        EvaluationReport earlier = new EvaluationReport(Map.of("episodes", "60"), List.of(), List.of());
        EvaluationReport later = new EvaluationReport(Map.of("episodes", "500"), List.of(), List.of());
        EvaluationReport both = later.over(earlier);
        assertEquals("500; for parts measured earlier: 60", both.settings().get("episodes"));
        assertEquals(both, later.over(both));
        assertFalse(later.hasBundleOf(earlier), "neither says which bundle it is about");
    }
}
