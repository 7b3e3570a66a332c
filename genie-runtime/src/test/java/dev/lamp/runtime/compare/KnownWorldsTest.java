package dev.lamp.runtime.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import dev.lamp.actions.consistency.ActionProfile;
import dev.lamp.actions.consistency.ActionRecovery;
import dev.lamp.actions.consistency.Finding;
import dev.lamp.actions.consistency.MotionCalibration;
import dev.lamp.actions.consistency.MotionConsistency;
import dev.lamp.actions.consistency.MotionTrail;
import dev.lamp.actions.consistency.PromptFans;
import dev.lamp.actions.consistency.TrackAgreement;
import dev.lamp.actions.statistics.CodeTable;
import dev.lamp.actions.statistics.Estimate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every measure on worlds whose answer is known. */
class KnownWorldsTest {

    private static final LatentAction IDLE = new LatentAction(0);
    private static final double EXACT = 1e-9;
    private static final double EIGHTH = 1 / 8.0;
    private static final int HELD = 3;

    private static final List<LatentAction> SCRIPT =
            Stream.of(1, 1, 2, 4, 3, 0, 2, 1, 6, 4, 4, 2).map(LatentAction::new).toList();

    private static List<PromptFans> walk(ToyWorlds.Rule rule) {
        return walk(rule, SCRIPT);
    }

    private static List<PromptFans> walk(ToyWorlds.Rule rule, List<LatentAction> script) {
        List<PromptStart> prompts = ToyWorlds.prompts();
        ToyWorlds world = new ToyWorlds(rule, prompts.size() * LatentAction.COUNT);
        return new FanWalk(world, new ToyLabeller(), count -> {})
                .walk(prompts, script).stream().map(FanWalk.Walk::fans).toList();
    }

    private static double recovery(List<PromptFans> fans) {
        return new ActionRecovery(fans, IDLE).overall().value();
    }

    private static double motion(List<PromptFans> fans, String id) {
        return Finding.find(new MotionConsistency(fans, IDLE).findings(), "motion." + id)
                .orElseThrow()
                .measured()
                .estimate()
                .value();
    }

    private static double tracks(List<PromptFans> fans) {
        return new TrackAgreement(fans, IDLE)
                .findings()
                .get(0)
                .measured()
                .estimate()
                .value();
    }

    @Test
    void aPerfectWorldIsFoundPerfect() {
        List<PromptFans> fans = walk(ToyWorlds.Rule.PERFECT);
        assertEquals(1, recovery(fans), EXACT);
        assertEquals(0, motion(fans, "variance"), EXACT);
        assertEquals(0, motion(fans, "variance-beyond"), EXACT);
        assertEquals(1, motion(fans, "classifier"), EXACT);
        assertEquals(1, tracks(fans), EXACT);
    }

    @Test
    void aPromptsIntervalCountsStretchesOfTheScriptAndNotItsFrames() {
        List<PromptFans> fans = walk(ToyWorlds.Rule.PERFECT);
        int memory = 5;
        Estimate read = new ActionRecovery(fans, IDLE).ofPrompt(0, memory);
        assertEquals(SCRIPT.size() / memory, read.count());
        assertEquals(1, read.value(), EXACT);
        assertTrue(read.low() < 0.4, "two trials tell little");
        assertEquals(
                1,
                new MotionConsistency(fans, IDLE)
                        .byPrompt(SCRIPT.size() + 1)
                        .get(0)
                        .count());
    }

    @Test
    void blindGuessesFallFarShortOfAPerfectWorld() {
        List<PromptFans> fans = walk(ToyWorlds.Rule.PERFECT);
        Finding read = new ActionRecovery(fans, IDLE).findings().get(0);
        assertEquals(EIGHTH, read.blind(Finding.COPY).value(), EXACT);
        assertEquals(EIGHTH, read.blind(Finding.CONSTANT).value(), EXACT);
        assertTrue(read.blind(Finding.SHUFFLED).value() < 0.3);
        List<Finding> motion = new MotionConsistency(fans, IDLE).findings();
        assertTrue(motion.get(0).blind(Finding.SHUFFLED).value() > 0.9);
        assertTrue(motion.get(2).blind(Finding.SHUFFLED).value() < 0.3);
        Finding tracks = new TrackAgreement(fans, IDLE).findings().get(0);
        assertTrue(tracks.blind(Finding.SHUFFLED).value() < 0.6);
        assertEquals(0, tracks.blind(Finding.CONSTANT).value(), EXACT);
    }

    @Test
    void twoActionsSwappedOnHalfOfThePromptsAreFound() {
        List<PromptFans> fans = walk(ToyWorlds.Rule.SWAPPED);
        CodeTable confusion = new ActionRecovery(fans, IDLE).confusion();
        long each = (long) SCRIPT.size() * ToyWorlds.prompts().size();
        assertEquals(each / 2, confusion.count(1, 1));
        assertEquals(each / 2, confusion.count(1, 2));
        assertEquals(each / 2, confusion.count(2, 1));
        assertEquals(each, confusion.count(3, 3));
        assertEquals(7 / 8.0, recovery(fans), EXACT);
        assertEquals(6 / 8.0, motion(fans, "classifier"), EXACT);
        assertTrue(motion(fans, "variance") > 0.05);
        double[][] matrix = new TrackAgreement(fans, IDLE).matrix();
        assertEquals(1, matrix[0][2], EXACT);
        assertEquals(1, matrix[1][3], EXACT);
        assertTrue(matrix[0][1] < 0.7);
        List<List<Estimate>> cells = CodeTable.shares(new ActionRecovery(fans, IDLE).confusions());
        assertEquals(0.5, cells.get(1).get(2).value(), EXACT);
        assertTrue(cells.get(1).get(2).low() < 0.1 && cells.get(1).get(2).high() > 0.9, "half of few prompts");
        assertEquals(ToyWorlds.prompts().size(), cells.get(3).get(3).count());
        Estimate pair = new TrackAgreement(fans, IDLE).pairs(3).get(0).get(1);
        assertEquals(matrix[0][1], pair.value(), EXACT);
        assertEquals(SCRIPT.size() / 3, pair.count());
        assertTrue(pair.low() < pair.value() && pair.value() < pair.high());
    }

    @Test
    void aWorldThatIgnoresActionsIsNotControlledHoweverMuchMoves() {
        List<PromptFans> fans = walk(ToyWorlds.Rule.DEAF);
        assertEquals(EIGHTH, recovery(fans), EXACT);
        assertEquals(1, motion(fans, "variance"), EXACT);
        assertEquals(EIGHTH, motion(fans, "classifier"), EXACT);
        assertEquals(0, tracks(fans), EXACT);
    }

    @Test
    void colourTricksThatReadBackPerfectlyDoNotLookLikeMotion() {
        List<PromptFans> fans = walk(ToyWorlds.Rule.COLOURS_ONLY);
        List<PromptFans> once = walk(ToyWorlds.Rule.COLOURS_ONLY, List.of(IDLE));
        assertEquals(1, recovery(once), EXACT);
        CodeTable confusion = new ActionRecovery(fans, IDLE).confusion();
        for (double share : confusion.usage()) {
            assertEquals(EIGHTH, share, EXACT);
        }
        assertEquals(1, motion(fans, "variance"), EXACT);
        assertEquals(EIGHTH, motion(fans, "classifier"), EXACT);
        assertEquals(0, tracks(fans), EXACT);
    }

    @Test
    void calibrationFindsWhatTheActionsWereMeantToDo() {
        ActionMap map =
                MotionCalibration.of(walk(ToyWorlds.Rule.PERFECT), Collections.nCopies(LatentAction.COUNT, EIGHTH));
        assertEquals(0, map.idle());
        for (int i = 0; i < LatentAction.COUNT; i++) {
            assertEquals(ToyWorlds.MEANT.get(i).dx(), map.actions().get(i).dx(), EXACT);
            assertEquals(ToyWorlds.MEANT.get(i).dy(), map.actions().get(i).dy(), EXACT);
        }
        assertEquals("right", map.actions().get(1).name());
        assertEquals("jump right", map.actions().get(6).name());
    }

    private static List<String> names(ToyWorlds.Rule rule, Integer... script) {
        List<PromptFans> fans =
                walk(rule, Stream.of(script).map(LatentAction::new).toList());
        return MotionCalibration.of(fans, Collections.nCopies(LatentAction.COUNT, EIGHTH)).actions().stream()
                .map(ActionMap.Entry::name)
                .toList();
    }

    @Test
    void aJumpIsNamedAfterItselfEvenIfTheHeroIsMostlyInTheAir() {
        List<String> names = names(ToyWorlds.Rule.GROUNDED, 3, 1, 1, 2, 0, 2, 1, 1, 2, 4, 2, 1);
        assertEquals("right", names.get(1));
        assertEquals("left", names.get(2));
        assertEquals("jump right", names.get(6));
        assertEquals("jump left", names.get(7));
    }

    @Test
    void actionsThatDoTheSameAreNamedTheSame() {
        assertEquals(
                "right 2",
                names(ToyWorlds.Rule.TWO_FOR_RIGHT, 1, 2, 0, 2, 1, 4, 3).get(5));
    }

    @Test
    void actionsThatDoNothingAreNamedSo() {
        assertEquals(
                8,
                names(ToyWorlds.Rule.COLOURS_ONLY, 1, 2, 3).stream()
                        .filter(name -> name.startsWith("stay"))
                        .count());
    }

    private static ActionProfile profile(ToyWorlds.Rule rule, int action) {
        List<PromptStart> prompts = ToyWorlds.prompts();
        ToyWorlds world = new ToyWorlds(rule, prompts.size() * LatentAction.COUNT);
        return ActionProfile.of(walk(rule), HeldActions.hold(world, prompts, HELD, count -> {}))
                .get(action);
    }

    @Test
    void aCardTellsMotionAndSpreadAndUsage() {
        ActionProfile perfect = profile(ToyWorlds.Rule.PERFECT, 1);
        assertEquals(1, perfect.right().value(), EXACT);
        assertEquals(0, perfect.spreadX().value(), EXACT);
        assertEquals(0, perfect.spreadX().high(), EXACT);
        assertEquals(1, perfect.readBack().value(), EXACT);
        assertEquals(EIGHTH, perfect.usage().value(), EXACT);
        ActionProfile swapped = profile(ToyWorlds.Rule.SWAPPED, 1);
        assertEquals(0, swapped.right().value(), EXACT);
        assertEquals(-1, swapped.right().low(), EXACT);
        assertEquals(1, swapped.right().high(), EXACT);
        assertEquals(1.2, swapped.spreadX().value(), 0.05);
        assertEquals(1, swapped.spreadX().low(), EXACT);
        assertEquals(2, swapped.spreadX().high(), EXACT);
        assertEquals(
                1,
                profile(ToyWorlds.Rule.DEAF, 1).usage().value()
                        + profile(ToyWorlds.Rule.DEAF, 2).usage().value(),
                EXACT);
    }

    @Test
    void aCardTellsWhereAndWhenThingsMoved() {
        MotionTrail trail = profile(ToyWorlds.Rule.PERFECT, 1).trail();
        int middle = MotionTrail.SIDE / 2;
        assertEquals(ToyWorlds.prompts().size(), trail.worlds());
        assertEquals(0, share(trail, middle - HELD), EXACT);
        assertEquals(1, share(trail, middle + HELD), EXACT);
        assertEquals(1, when(trail, middle + HELD), EXACT);
        assertTrue(when(trail, middle + 1) < when(trail, middle + 2));
        assertEquals(0, profile(ToyWorlds.Rule.COLOURS_ONLY, 0).trail().when(middle, middle), EXACT);
    }

    private static double share(MotionTrail trail, int column) {
        return IntStream.range(0, MotionTrail.SIDE)
                .mapToDouble(row -> trail.share(column, row))
                .max()
                .orElseThrow();
    }

    private static double when(MotionTrail trail, int column) {
        return IntStream.range(0, MotionTrail.SIDE)
                .mapToDouble(row -> trail.when(column, row))
                .max()
                .orElseThrow();
    }
}
