package dev.lamp.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.consistency.Finding;
import dev.lamp.runtime.rollout.LabelledClip;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Controllability on dreams whose answer is known. */
class ClipControlTest {

    private static final int COUNT = 12;
    private static final double EXACT = 1e-9;
    private static final int CONTROL = 0;
    private static final int FIRST_STEP = 1;

    private static final List<LabelledClip> CLIPS = BlockWorlds.clips(COUNT, ClipControl.PROTOCOL.clipLength());

    private static List<Finding> findings(List<BlockWorlds.Rule> rules, List<LabelledClip> clips) {
        try (BlockWorlds world = new BlockWorlds(rules)) {
            return ClipControl.findings(
                    "",
                    "blocks",
                    ClipControl.steer(world, BlockWorlds.IDLE, clips).stream()
                            .map(List::of)
                            .toList());
        }
    }

    private static List<Finding> findings(BlockWorlds.Rule rule) {
        return findings(Collections.nCopies(COUNT, rule), CLIPS);
    }

    private static double value(Finding finding) {
        return finding.measured().estimate().value();
    }

    @Test
    void aPerfectWorldIsSteeredWithoutAnyErrorAndOnlyByTheRightActions() {
        List<Finding> perfect = findings(BlockWorlds.Rule.PERFECT);
        assertEquals(Double.POSITIVE_INFINITY, value(perfect.get(CONTROL)));
        assertTrue(perfect.get(CONTROL).blind(Finding.SHUFFLED).value() < EXACT);
        assertTrue(perfect.get(CONTROL).blind(Finding.CONSTANT).value() < EXACT);
        assertEquals(1, value(perfect.get(FIRST_STEP)), EXACT);
        assertEquals(
                0.5,
                perfect.get(FIRST_STEP).blind(Finding.SHUFFLED).value(),
                EXACT,
                "the block leaves, and that is all");
        assertEquals(0, perfect.get(FIRST_STEP).blind(Finding.CONSTANT).value(), EXACT);
        assertEquals(0, perfect.get(FIRST_STEP).blind(Finding.COPY).value(), EXACT);
    }

    @Test
    void inAWorldThatIgnoresActionsTheRightOnesAreWorthNothing() {
        List<Finding> deaf = findings(BlockWorlds.Rule.DEAF);
        assertEquals(0, value(deaf.get(CONTROL)), EXACT);
        assertEquals(0, deaf.get(CONTROL).blind(Finding.SHUFFLED).value(), EXACT);
        assertEquals(0, deaf.get(CONTROL).blind(Finding.CONSTANT).value(), EXACT);
        assertEquals(deaf.get(FIRST_STEP).blind("random actions").value(), value(deaf.get(FIRST_STEP)), EXACT);
    }

    @Test
    void coloursThatFollowTheActionsAreWorthNothingEither() {
        List<Finding> colours = findings(BlockWorlds.Rule.COLOURS_ONLY);
        assertEquals(0, value(colours.get(CONTROL)), EXACT);
        assertEquals(0, colours.get(CONTROL).blind(Finding.COPY).value(), EXACT);
        assertEquals(0, value(colours.get(FIRST_STEP)), EXACT);
    }

    @Test
    void actionsReadFromOtherClipsAreWorthAsMuchAsTheBlindGuessThatExchangesThem() {
        List<LabelledClip> exchanged = IntStream.range(0, COUNT)
                .mapToObj(i -> new LabelledClip(
                        CLIPS.get(i).clip(), CLIPS.get((i + 1) % COUNT).actions(), i))
                .toList();
        List<Finding> right = findings(BlockWorlds.Rule.PERFECT);
        List<Finding> wrong = findings(Collections.nCopies(COUNT, BlockWorlds.Rule.PERFECT), exchanged);
        for (int part : List.of(CONTROL, FIRST_STEP)) {
            assertEquals(right.get(part).blind(Finding.SHUFFLED).value(), value(wrong.get(part)), EXACT);
        }
    }

    @Test
    void oneStretchAloneHasNoOtherActionsToShuffle() {
        List<Finding> alone = findings(List.of(BlockWorlds.Rule.PERFECT), CLIPS.subList(0, 1));
        assertTrue(Double.isNaN(alone.get(CONTROL).blind(Finding.SHUFFLED).value()));
        assertTrue(Double.isNaN(alone.get(FIRST_STEP).blind(Finding.SHUFFLED).value()));
        assertEquals(0, alone.get(FIRST_STEP).blind(Finding.CONSTANT).value(), EXACT);
    }

    @Test
    void noClipIsSteeredAloneIfThereAreTwo() {
        for (int count = 2; count < 40; count++) {
            List<Integer> clips = IntStream.range(0, count).boxed().toList();
            List<List<Integer>> groups = ClipControl.groups(clips);
            assertEquals(clips, groups.stream().flatMap(List::stream).toList());
            assertTrue(groups.stream().allMatch(group -> group.size() > 1 && group.size() <= 8));
        }
    }

    @Test
    void twoActionsSwappedOnHalfOfTheClipsAreFoundThere() {
        List<BlockWorlds.Rule> rules = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            rules.add(i < COUNT / 2 ? BlockWorlds.Rule.PERFECT : BlockWorlds.Rule.SWAPPED);
        }
        List<Finding> both = findings(rules, CLIPS);
        double whole = value(both.get(CONTROL));
        assertTrue(whole > 0 && whole < 10 * Math.log10(2) + EXACT, "half the error that is possible: " + whole);
        assertEquals(0.75, value(both.get(FIRST_STEP)), EXACT);
        assertTrue(value(findings(BlockWorlds.Rule.SWAPPED).get(CONTROL)) < EXACT);
    }
}
