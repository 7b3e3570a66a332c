package dev.lamp.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.consistency.Finding;
import dev.lamp.actions.consistency.LabelledAgreement;
import dev.lamp.actions.statistics.Estimate;
import dev.lamp.assets.platformer.Controls;
import dev.lamp.assets.video.Frame;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The measures that ask the true game, on dreams whose answer is known. */
class KnownGamesTest {

    private static final int COUNT = 6;
    private static final double EXACT = 1e-9;

    private static Finding finding(List<Finding> findings, String id) {
        return Finding.find(findings, id).orElseThrow();
    }

    private static double value(List<Finding> findings, String id) {
        return finding(findings, id).measured().estimate().value();
    }

    private static List<Finding> coins(UnaryOperator<Controls> wrong) {
        return coins(new TrueGames(CoinTest.BRANCHES, wrong));
    }

    private static List<Finding> coins(TrueGames world) {
        return CoinTest.findings(new CoinTest(world, TrueGames.ACTIONS, drawn -> {}).run(COUNT));
    }

    private static List<Finding> enemies(BiFunction<LatentAction, Frame, Frame> paint) {
        return enemies(new TrueGames(EnemyTest.BRANCHES, UnaryOperator.identity(), paint));
    }

    private static List<Finding> enemies(TrueGames world) {
        return EnemyTest.findings(new EnemyTest(world, new LatentAction(0), drawn -> {}).run(COUNT));
    }

    @Test
    void aPerfectDreamTakesEveryCoinForGood() {
        List<Finding> findings = coins(UnaryOperator.identity());
        assertEquals(1, value(findings, "coins.taken"), EXACT);
        assertEquals(1, value(findings, "coins.away"), EXACT);
        assertEquals(0, finding(findings, "coins.taken").blind(Finding.CONSTANT).value(), EXACT);
        assertEquals(0, finding(findings, "coins.away").blind(Finding.CONSTANT).value(), EXACT);
        assertTrue(finding(findings, "coins.away").blind(Finding.SHUFFLED).value() < 0.6);
    }

    @Test
    void aDreamThatAlwaysWalksTakesNoMoreThanBlindGuesses() {
        List<Finding> findings = coins(pressed -> Controls.RIGHT);
        for (String id : List.of("coins.taken", "coins.away")) {
            assertEquals(
                    value(findings, id),
                    finding(findings, id).blind(Finding.SHUFFLED).value(),
                    EXACT);
            assertEquals(
                    value(findings, id),
                    finding(findings, id).blind(Finding.CONSTANT).value(),
                    EXACT);
        }
        assertTrue(value(findings, "coins.taken") > 0);
    }

    @Test
    void aDreamThatIgnoresActionsTakesNone() {
        List<Finding> findings = coins(pressed -> Controls.IDLE);
        assertEquals(0, value(findings, "coins.taken"), EXACT);
        assertEquals(0, value(findings, "coins.away"), EXACT);
    }

    @Test
    void aDreamThatSwapsTwoActionsInHalfOfTheScenesTakesHalfOfTheCoins() {
        assertEquals(0.5, value(coins(TrueGames.swappedInHalf(CoinTest.BRANCHES)), "coins.taken"), EXACT);
    }

    @Test
    void aDreamThatOnlyShiftsColoursTakesNone() {
        List<Finding> findings = coins(new TrueGames(
                CoinTest.BRANCHES,
                pressed -> Controls.IDLE,
                (action, frame) -> action.index() == 0 ? frame : repainted(frame)));
        assertEquals(0, value(findings, "coins.taken"), EXACT);
        assertEquals(0, value(findings, "coins.away"), EXACT);
    }

    @Test
    void swappedActionsAreNoLeak() {
        List<Finding> findings = enemies(TrueGames.swappedInHalf(EnemyTest.BRANCHES));
        assertEquals(1, value(findings, "enemies.alone"), EXACT);
        assertEquals(0, value(findings, "enemies.leak"), EXACT);
    }

    @Test
    void aDreamThatRepeatsItsLastFrameMovesNoEnemy() {
        Deque<Frame> shown = new ArrayDeque<>();
        List<Finding> findings = enemies((action, frame) -> {
            shown.add(frame);
            return shown.size() > EnemyTest.BRANCHES ? shown.remove() : frame;
        });
        assertEquals(0, value(findings, "enemies.alone"), EXACT);
        assertEquals(0, value(findings, "enemies.leak"), EXACT);
    }

    @Test
    void enemiesOfAPerfectDreamGoTheirOwnWay() {
        List<Finding> findings = enemies((action, frame) -> frame);
        assertEquals(1, value(findings, "enemies.alone"), EXACT);
        assertEquals(
                1, finding(findings, "enemies.alone").blind(Finding.SHUFFLED).value(), EXACT);
        assertEquals(0, value(findings, "enemies.leak"), EXACT);
        assertEquals(
                0, finding(findings, "enemies.leak").blind(Finding.SHUFFLED).value(), EXACT);
    }

    @Test
    void whatFourOfTheActionsRepaintLeaksByAsMuch() {
        List<Finding> findings = enemies((action, frame) -> action.index() % 2 == 0 ? frame : repainted(frame));
        assertEquals(1, value(findings, "enemies.alone"), EXACT);
        assertEquals(
                3 / 7.0,
                finding(findings, "enemies.alone").blind(Finding.SHUFFLED).value(),
                EXACT);
        assertEquals(4 / 7.0, value(findings, "enemies.leak"), EXACT);
        assertEquals(
                16 / 28.0,
                finding(findings, "enemies.leak").blind(Finding.SHUFFLED).value(),
                EXACT);
        List<Finding> onlyResting = enemies((action, frame) -> action.index() != 0 ? frame : repainted(frame));
        assertEquals(1, value(onlyResting, "enemies.leak"), EXACT);
        assertEquals(
                7 / 28.0,
                finding(onlyResting, "enemies.leak").blind(Finding.SHUFFLED).value(),
                EXACT);
    }

    /** Another colour in every place. */
    private static Frame repainted(Frame frame) {
        byte[] indices = frame.toIndices();
        for (int i = 0; i < indices.length; i++) {
            indices[i] ^= 1;
        }
        return Frame.of(frame.size(), frame.palette(), indices);
    }

    private static LabelledAgreement agreement(int[] meaning) {
        return agreement(meaning, meaning);
    }

    /** @param others what the actions mean in every second episode */
    private static LabelledAgreement agreement(int[] meaning, int[] others) {
        return new LabelledAgreement(
                IntStream.range(0, COUNT)
                        .mapToObj(i -> episode(i % 2 == 0 ? meaning : others))
                        .toList(),
                8);
    }

    private static LabelledAgreement.Episode episode(int[] meaning) {
        List<Integer> movements =
                IntStream.range(0, 64).map(t -> t * 5 % 8).boxed().toList();
        List<LatentAction> seen = movements.stream()
                .map(movement -> new LatentAction(meaning[movement]))
                .toList();
        return new LabelledAgreement.Episode(seen, movements);
    }

    @Test
    void actionsThatAreMovementsInAnotherOrderAgreeInFull() {
        List<Finding> findings = agreement(new int[] {3, 4, 5, 6, 7, 0, 1, 2}).findings();
        assertEquals(1, value(findings, "game.pairing"), EXACT);
        assertEquals(3, value(findings, "game.information"), EXACT);
        assertEquals(1, value(findings, "game.labels.100"), EXACT);
        assertTrue(value(findings, "game.labels.10") < 1);
        assertTrue(finding(findings, "game.labels.100").blind(Finding.SHUFFLED).value() < 0.4);
        assertEquals(
                1 / 8.0,
                finding(findings, "game.labels.100").blind(Finding.CONSTANT).value(),
                EXACT);
    }

    @Test
    void twoActionsSwappedInHalfOfTheEpisodesCostTheirHalf() {
        List<Finding> findings = agreement(new int[] {0, 1, 2, 3, 4, 5, 6, 7}, new int[] {1, 0, 2, 3, 4, 5, 6, 7})
                .findings();
        assertEquals(7 / 8.0, value(findings, "game.pairing"), EXACT);
        assertEquals(3 - 2 / 8.0, value(findings, "game.information"), 0.05, "but for few episodes");
    }

    @Test
    void noMoreLabelsAreClaimedThanThereAre() {
        List<Finding> findings = agreement(new int[] {3, 4, 5, 6, 7, 0, 1, 2}).findings();
        assertTrue(
                findings.stream().noneMatch(finding -> finding.measured().id().equals("game.labels.200")));
    }

    @Test
    void whatIsPutTogetherByLotTellsNothingWithinItsInterval() {
        Random random = new Random(5);
        List<LabelledAgreement.Episode> episodes = Stream.generate(() -> new LabelledAgreement.Episode(
                        random.ints(32, 0, 8).mapToObj(LatentAction::new).toList(),
                        random.ints(32, 0, 8).boxed().toList()))
                .limit(40)
                .toList();
        Finding information = new LabelledAgreement(episodes, 8)
                .findings().stream()
                        .filter(finding -> finding.measured().id().equals("game.information"))
                        .findFirst()
                        .orElseThrow();
        Estimate bits = information.measured().estimate();
        assertEquals(0, bits.low(), 0.01);
        assertTrue(bits.value() < 0.02 && bits.high() < 0.06, bits::toString);
    }

    @Test
    void oneActionForEverythingTellsNothing() {
        List<Finding> findings = agreement(new int[8]).findings();
        assertEquals(1 / 8.0, value(findings, "game.pairing"), EXACT);
        assertEquals(0, value(findings, "game.information"), EXACT);
    }
}
