package dev.lamp.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.lamp.actions.LatentAction;
import dev.lamp.actions.consistency.ActionFan;
import dev.lamp.actions.consistency.ActionProfile;
import dev.lamp.actions.consistency.ActionRecovery;
import dev.lamp.actions.consistency.Finding;
import dev.lamp.actions.consistency.MotionConsistency;
import dev.lamp.actions.consistency.PromptFans;
import dev.lamp.actions.consistency.TrackAgreement;
import dev.lamp.actions.motion.Motion;
import dev.lamp.actions.statistics.Estimate;
import dev.lamp.app.fake.FakeWorld;
import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.compare.Familiarity;
import dev.lamp.runtime.compare.RestTest;
import dev.lamp.runtime.compare.ReturnTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPagesTest {

    private static final List<Motion> MOTIONS = List.of(
            Motion.STILL,
            new Motion(1, 0),
            new Motion(-1, 0),
            new Motion(0, 1),
            new Motion(0, -1),
            new Motion(0, -3),
            new Motion(1, -3),
            new Motion(-1, -3));

    private static final List<RestTest.Rest> RESTS =
            List.of(new RestTest.Rest(List.of(1.0, 0.9), 0.1), new RestTest.Rest(List.of(1.0, 0.7), 0.1));

    /** Nothing changed after the first step, so that nothing can come back from there. */
    private static List<ReturnTest.Trip> trips(int back) {
        return IntStream.rangeClosed(1, ReturnTest.LONGEST)
                .mapToObj(k -> new ReturnTest.Trip(k, k == 1 ? 0 : 20, k == 1 ? 0 : back, 0, 5))
                .toList();
    }

    private static PromptFans fans(String prompt) {
        List<ActionFan.Outcome> outcomes = IntStream.range(0, LatentAction.COUNT)
                .mapToObj(i -> new ActionFan.Outcome(new LatentAction(i), MOTIONS.get(i), new LatentAction(i)))
                .toList();
        ActionFan fan = new ActionFan(new LatentAction(1), new LatentAction(0), outcomes);
        return new PromptFans(prompt, List.of(fan, fan));
    }

    private static PromptResult prompt(String name) {
        List<Frame> frames = List.of(FakeWorld.landscape(1), FakeWorld.landscape(2));
        return new PromptResult(
                name,
                new Familiarity(0.1, 3, new Estimate(0.99, 0.95, 1, 120), new Estimate(0.96, 0.91, 0.98, 120)),
                new Estimate(0.5, 0.25, 0.75, 3),
                new Estimate(1, 0.5, 1, 3),
                new Estimate(0.9, 0.8, 1, 3),
                frames,
                Collections.nCopies(LatentAction.COUNT, frames),
                RESTS.get(0),
                frames);
    }

    private static List<List<List<Frame>>> held() {
        return List.of(IntStream.range(0, LatentAction.COUNT)
                .mapToObj(i -> List.of(FakeWorld.landscape(1), FakeWorld.landscape(i)))
                .toList());
    }

    private static ComparisonResult result() {
        List<PromptFans> fans = List.of(fans("castle"), fans("a \"cave\" & <more>"));
        LatentAction idle = new LatentAction(0);
        List<Finding> findings = new ArrayList<>();
        Stream.of(
                        new ActionRecovery(fans, idle).findings(),
                        new MotionConsistency(fans, idle).findings(),
                        new TrackAgreement(fans, idle).findings())
                .forEach(findings::addAll);
        List<String> names = List.of("stay", "right", "left", "down", "up", "jump", "jump right", "jump left");
        Matrices matrices = new Matrices(names);
        return new ComparisonResult(
                Map.of("bundle", "none"),
                names,
                List.of("stay", "right", "left", "climb down", "climb up", "jump", "jump right", "jump left"),
                findings,
                List.of(prompt("castle"), prompt("a \"cave\" & <more>")),
                ActionProfile.of(fans, held()),
                Curve.rest(RESTS, RESTS),
                Curve.trips(ReturnTest.findings(List.of(trips(10), trips(14)))),
                List.of(
                        matrices.confusion(new ActionRecovery(fans, idle)),
                        matrices.tracks(new TrackAgreement(fans, idle), List.of("castle", "a \"cave\" & <more>"), 1)));
    }

    @Test
    void thePageHoldsItsPicturesAndNeedsNothingBesideIt() throws IOException {
        String page = HtmlReport.of(result(), 15);
        assertTrue(page.contains("data:image/png;base64,") && page.contains("data:image/gif;base64,"));
        assertFalse(page.contains("<script") || page.contains("http:") || page.contains("https:"));
        assertTrue(page.contains("100.00 %") && page.contains("copy last frame 12.50 %"));
        assertTrue(page.contains("a &quot;cave&quot; &amp; &lt;more&gt;"));
        assertTrue(page.contains("unusual"));
        assertTrue(page.contains("50 % [25, 75] read back, 100 % [50, 100] told by motion"));
        assertTrue(page.contains("the 3 stretches"));
        assertTrue(page.contains("more than in 99 % [95, 100] of training pictures"));
        assertTrue(page.contains("climb down</b> <small>the bundle says &quot;down&quot;</small>"));
        assertTrue(page.contains("right 1.00<br>right, spread 0.00<br>"));
        assertTrue(page.contains("action 4 read back (down)"));
        assertTrue(page.contains("track 0.90 [0.80, 1.00]"));
    }

    @Test
    void everyNumberIsInTheTablesWithItsIntervalAndBlindGuesses() {
        List<String> lines = CsvReport.findings(result());
        assertEquals("id,what,unit,value,low,high,count", lines.get(0));
        assertTrue(lines.contains(
                "recovery.all,\"actions read back, of all that were asked for\",share,1.00000,0.342380,1.00000,2"));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("motion.variance/shuffled-actions,")));
        assertEquals(1 + LatentAction.COUNT, CsvReport.actions(result()).size());
        assertTrue(CsvReport.actions(result()).get(4).startsWith("4,\"climb down\",\"down\",0.00000,0.00000,"));
        assertEquals(3, CsvReport.prompts(result()).size());
        assertTrue(CsvReport.prompts(result()).get(2).startsWith("\"a \"\"cave\"\" & <more>\",unusual,"));
        assertTrue(
                CsvReport.prompts(result()).get(1).contains(",0.500000,0.250000,0.750000,1.00000,0.500000,1.00000,3,"));
    }

    @Test
    void everyCellOfAMatrixHasItsInterval() throws IOException {
        List<String> lines = CsvReport.matrices(result());
        assertEquals(1 + LatentAction.COUNT * LatentAction.COUNT + 2 * 2, lines.size());
        assertTrue(lines.contains("confusion,\"2 right\",\"2\",1.00000,0.342380,1.00000,2"), lines::toString);
        assertTrue(lines.contains("confusion,\"2 right\",\"3\",0.00000,0.00000,0.657620,2"));
        assertTrue(lines.contains("tracks,\"castle\",\"a \"\"cave\"\" & <more>\",1.00000,1.00000,1.00000,2"));
        assertTrue(
                HtmlReport.of(result(), 15).contains("<td>2 right</td><td>0 % [0, 66]</td><td>100 % [34, 100]</td>"));
    }

    @Test
    void curvesAreInTheirTableStepByStepWithIntervalsBetweenPrompts() {
        List<String> lines = CsvReport.curves(result());
        assertTrue(lines.contains("rest,\"resting\",1,0.800000,0.700000,0.900000,2"));
        assertTrue(lines.contains("rest,\"prompt: castle\",1,0.900000,0.900000,0.900000,1"));
        assertTrue(lines.contains("return,\"going back\",2,0.600000,0.500000,0.700000,2"));
        assertTrue(lines.stream().noneMatch(line -> line.startsWith("return,\"going back\",1,")));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("return,\"shuffled actions\",16,")));
    }

    @Test
    void thePageTellsAFewOfTheTripsAndTheTablesAll() throws IOException {
        ComparisonResult result = result();
        result.findings().addAll(ReturnTest.findings(List.of(trips(10), trips(14))));
        String page = HtmlReport.of(result, 15);
        assertTrue(page.contains("8 steps out and back") && !page.contains("7 steps out and back"));
        assertTrue(CsvReport.findings(result).stream().anyMatch(line -> line.startsWith("return.7,")));
    }

    @Test
    void piecesOfWorkComeBackAsTheyWere(@TempDir Path folder) throws IOException, ReportException {
        WorkFolder work = WorkFolder.open(folder, "one");
        assertFalse(work.has("walk-0"));
        work.save("walk-0", fans("castle"));
        Clip clip = new Clip(List.of(FakeWorld.landscape(3)), 15);
        work.saveClip("walk-0", clip);
        WorkFolder again = WorkFolder.open(folder, "one");
        assertEquals(fans("castle"), again.load("walk-0", new TypeReference<PromptFans>() {}));
        assertEquals(clip, again.loadClip("walk-0"));
    }

    @Test
    void anotherComparisonIsNotMixedIn(@TempDir Path folder) throws IOException, ReportException {
        WorkFolder.open(folder, "one");
        ReportException refusal = assertThrows(ReportException.class, () -> WorkFolder.open(folder, "two"));
        assertTrue(refusal.getMessage().contains("another comparison"));
    }
}
