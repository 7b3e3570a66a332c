package dev.lamp.actions.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    @Test
    void theBootstrapIntervalOfAMeanIsCloseToTheNormalOne() {
        Random random = new Random(1);
        double[] values = random.doubles(400).toArray();
        Estimate estimate = Bootstrap.mean(values);
        double expectedHalf = 1.96 * Math.sqrt(1 / 12.0) / Math.sqrt(400);
        assertEquals(expectedHalf, (estimate.high() - estimate.low()) / 2, 0.15 * expectedHalf);
        assertTrue(estimate.low() < estimate.value() && estimate.value() < estimate.high());
    }

    @Test
    void theSameNumbersGiveTheSameInterval() {
        double[] values = new Random(2).doubles(50).toArray();
        assertEquals(Bootstrap.mean(values), Bootstrap.mean(values));
    }

    @Test
    void aRatioWeighsEpisodesByTheirSize() {
        Estimate estimate = Bootstrap.ratio(new double[] {1, 90}, new double[] {10, 90});
        assertEquals(0.91, estimate.value(), 1e-12);
    }

    @Test
    void nothingMeasuredIsNotANumber() {
        assertFalse(Bootstrap.mean(new double[0]).isKnown());
        assertFalse(Bootstrap.ratio(new double[] {0}, new double[] {0}).isKnown());
        assertFalse(Wilson.rate(0, 0).isKnown());
    }

    @Test
    void wilsonsIntervalMatchesPublishedValues() {
        Estimate estimate = Wilson.rate(81, 263);
        assertEquals(0.2553, estimate.low(), 5e-4);
        assertEquals(0.3662, estimate.high(), 5e-4);
    }

    @Test
    void wilsonsIntervalIsNotAPointWhenEverythingSucceeds() {
        Estimate estimate = Wilson.rate(100, 100);
        assertEquals(1, estimate.value());
        assertEquals(0.963, estimate.low(), 1e-3);
    }

    @Test
    void theAssignmentIsTheBestOfAllPairings() {
        Random random = new Random(3);
        for (int trial = 0; trial < 200; trial++) {
            int rows = 1 + random.nextInt(5);
            int columns = 1 + random.nextInt(5);
            double[][] gain = new double[rows][columns];
            for (double[] row : gain) {
                for (int c = 0; c < columns; c++) {
                    row[c] = random.nextInt(20);
                }
            }
            assertEquals(bestByTryingAll(gain, 0, new boolean[columns]), sum(gain, Assignment.best(gain)), 1e-9);
        }
    }

    @Test
    void twoCodesForOneClassCountOnlyOnceOneToOneButTwiceForPurity() {
        CodeTable table = new CodeTable(8, 12);
        for (int i = 0; i < 10; i++) {
            table.add(0, 3);
            table.add(1, 3);
            table.add(2, 5);
        }
        assertEquals(20, table.agreeing(table.bestAssignment()));
        assertEquals(1, table.purity());
        assertEquals(2 / 3.0, table.commonestClass(), 1e-12);
        assertArrayEquals(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0, 0, 0, 0, 0, 0}, table.usage(), 1e-12);
    }

    @Test
    void codesThatNameTheClassCarryItsWholeEntropyAndConstantOnesNothing() {
        CodeTable naming = new CodeTable(8, 12);
        CodeTable constant = new CodeTable(8, 12);
        for (int i = 0; i < 40; i++) {
            naming.add(7 - i % 4, i % 4);
            constant.add(0, i % 4);
        }
        assertEquals(2, naming.mutualInformation(), 1e-12);
        assertEquals(2, naming.classEntropy(), 1e-12);
        assertEquals(0, constant.mutualInformation(), 1e-12);
    }

    @Test
    void aShareOfAllOrNothingHasTheIntervalOfAsManyTrials() {
        double[] four = {8, 8, 8, 8};
        assertEquals(Wilson.rate(4, 4), Bootstrap.share(four, four));
        assertEquals(Wilson.rate(0, 3), Bootstrap.share(new double[4], new double[] {8, 0, 8, 8}));
        assertEquals(
                Bootstrap.ratio(new double[] {8, 8, 8, 7}, four), Bootstrap.share(new double[] {8, 8, 8, 7}, four));
        assertFalse(Bootstrap.share(new double[4], new double[4]).isKnown());
    }

    @Test
    void aNumberThatIsNothingOnceRoundedHasNoSign() {
        assertEquals("0.00", Unit.RATIO.number(-0.001));
        assertEquals("-0.01", Unit.RATIO.number(-0.01));
    }

    private static double bestByTryingAll(double[][] gain, int row, boolean[] used) {
        if (row == gain.length) {
            return 0;
        }
        double best = bestByTryingAll(gain, row + 1, used);
        for (int c = 0; c < used.length; c++) {
            if (!used[c]) {
                used[c] = true;
                best = Math.max(best, gain[row][c] + bestByTryingAll(gain, row + 1, used));
                used[c] = false;
            }
        }
        return best;
    }

    private static double sum(double[][] gain, int[] columnOfRow) {
        double sum = 0;
        boolean[] used = new boolean[gain[0].length];
        for (int r = 0; r < gain.length; r++) {
            if (columnOfRow[r] >= 0) {
                assertFalse(used[columnOfRow[r]], "a column was used twice");
                used[columnOfRow[r]] = true;
                sum += gain[r][columnOfRow[r]];
            }
        }
        return sum;
    }
}
