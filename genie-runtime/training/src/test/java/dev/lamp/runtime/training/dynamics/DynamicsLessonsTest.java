package dev.lamp.runtime.training.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DynamicsLessonsTest {

    private static final int SKY = 1;
    private static final int FIGURE = 2;
    private static final int POST = 3;
    private static final int LENGTH = 8;
    private static final DynamicsConfig CONFIG = DynamicsConfig.standard(10);
    private static final BatchOptions ALL_HIDDEN = new BatchOptions(1, 1, 1, 1, 0, 0, 0);

    @Test
    void aTokenThatMovedKnowsWhereItCameFrom() {
        TokenClip clip = walker(4);
        int oneToTheLeft = 3 * 7 + 2;
        int samePlace = 3 * 7 + 3;
        assertEquals(oneToTheLeft, TokenMotion.of(clip, 1, 5, 1));
        assertEquals(samePlace, TokenMotion.of(clip, 1, 9, 9));
        assertEquals(samePlace, TokenMotion.of(clip, 0, 5, 0), "before the first frame nothing moved");
        assertEquals(TokenMotion.OUTSIDE, TokenMotion.of(clip, 1, -1, 3));
    }

    @Test
    void whatAFigureCoveredMayBeCopiedFromWhereTheCameraCameFrom() {
        int[] ids = new int[DynamicsConfig.CANDIDATES];
        new BatchMaker(CONFIG).fillCandidates(followed(14), 5, 5, 6, ids, 0);
        assertEquals(FIGURE, ids[DynamicsConfig.WINDOW / 2 + 1], "the figure was there in the last frame");
        assertEquals(SKY, ids[DynamicsConfig.CANDIDATES - 1], "what the place to the right usually shows");
    }

    @Test
    void beyondTheEdgeNoPlaceIsRemembered() {
        int[] ids = new int[DynamicsConfig.CANDIDATES];
        new BatchMaker(CONFIG).fillCandidates(followed(14), 5, 5, DynamicsConfig.GRID - 1, ids, 0);
        assertEquals(SKY, ids[DynamicsConfig.CANDIDATES - 2]);
        assertEquals(CONFIG.borderId(), ids[DynamicsConfig.CANDIDATES - 1]);
    }

    @Test
    void aSquareHoldsSomethingThatChanges() {
        WindowPicker picker = new WindowPicker(LENGTH);
        for (int seed = 0; seed < 50; seed++) {
            TokenWindow window = picker.square(walker(14), 4, new SplittableRandom(seed));
            assertTrue(window.row() <= 2 && 2 < window.row() + 4, "the figure walks in the third row of positions");
        }
    }

    @Test
    void underACameraThatGoesAlongOnlyTheFigureStirs() {
        TokenClip clip = followed(14);
        for (int i = 0; i < DynamicsConfig.TOKENS; i++) {
            int row = i / DynamicsConfig.GRID;
            int column = i % DynamicsConfig.GRID;
            boolean whereItIsOrWas = row == 5 && (column == 7 || column == 6);
            assertEquals(whereItIsOrWas, clip.stirs(3, row, column), "row " + row + ", column " + column);
        }
        assertTrue(clip.changed(3, 12, 4), "a post passes by");
        assertFalse(clip.changed(3, 5, 7), "the figure stays where it is in the picture");
    }

    @Test
    void underACameraThatGoesAlongMostSquaresHoldTheFigure() {
        WindowPicker picker = new WindowPicker(LENGTH);
        int holding = 0;
        for (int seed = 0; seed < 1000; seed++) {
            TokenWindow window = picker.square(followed(14), 3, new SplittableRandom(seed));
            holding += window.token(5, 7) >= 0 || window.token(5, 6) >= 0 ? 1 : 0;
        }
        assertTrue(holding >= 750, "found " + holding);
    }

    @Test
    void underACameraThatGoesAlongAFigureThatIsGoneShowsWhatIsBehindIt() {
        TokenWindow window = whole(followed(14));
        int gone = 0;
        for (int seed = 0; seed < 200; seed++) {
            TokenClip torn =
                    TornFigure.of(window, new SplittableRandom(seed)).shown().clip();
            for (int frame : framesThatDiffer(window.clip(), torn)) {
                gone += torn.code(frame, 5, 7, -1) == SKY ? 1 : 0;
                assertEquals(window.clip().code(frame, 12, 4, -1), torn.code(frame, 12, 4, -1), "posts pass by whole");
            }
        }
        assertTrue(gone > 0, "never gone");
    }

    @Test
    void aBatchAsksForTheTrueTokensAndOffersThePastToCopyFrom() {
        DynamicsBatch batch = batch(Lesson.plain(whole(walker(14))));
        assertEquals(LENGTH * DynamicsConfig.TOKENS, batch.targets().length);
        assertEquals(
                LENGTH,
                Arrays.stream(batch.targets()).filter(code -> code == FIGURE).count());
        for (int i = 0; i < batch.targets().length; i++) {
            int[] candidates = Arrays.copyOfRange(
                    batch.candidates(), i * DynamicsConfig.CANDIDATES, (i + 1) * DynamicsConfig.CANDIDATES);
            int target = batch.targets()[i];
            assertTrue(Arrays.stream(candidates).anyMatch(code -> code == target), "every token is near in the past");
        }
    }

    @Test
    void spoiltHistoryChangesWhatIsShownAndNeverWhatIsAsked() {
        TokenWindow window = whole(walker(14));
        Lesson spoilt = SpoiltHistory.of(window, 1, new SplittableRandom(5));
        assertFalse(Arrays.equals(window.clip().tokens(), spoilt.shown().clip().tokens()));
        assertTrue(Arrays.equals(
                batch(Lesson.plain(window)).targets(), batch(spoilt).targets()));
    }

    @Test
    void aTornFigureIsTornForSomeFramesOnEndAndTheTruthIsStillAskedFor() {
        TokenWindow window = whole(walker(14));
        Set<Integer> lasted = new TreeSet<>();
        for (int seed = 0; seed < 200; seed++) {
            Lesson torn = TornFigure.of(window, new SplittableRandom(seed));
            List<Integer> frames = framesThatDiffer(window.clip(), torn.shown().clip());
            lasted.add(frames.size());
            assertTrue(frames.isEmpty() || frames.get(0) >= 1, "what the world begins with is true");
            assertEquals(window, torn.truth());
        }
        assertTrue(lasted.containsAll(List.of(0, 1, 2, 3, 4)) && lasted.size() <= 6, "up to five, found " + lasted);
    }

    @Test
    void aTornFigureMayBeGoneAsAWholeButIsNeverSomewhereElseAsAWhole() {
        TokenWindow window = whole(walker(14));
        int gone = 0;
        for (int seed = 0; seed < 200; seed++) {
            TokenClip torn =
                    TornFigure.of(window, new SplittableRandom(seed)).shown().clip();
            for (int frame : framesThatDiffer(window.clip(), torn)) {
                int from = frame * DynamicsConfig.TOKENS;
                int to = from + DynamicsConfig.TOKENS;
                boolean somewhere = IntStream.range(from, to).anyMatch(i -> torn.tokens()[i] == FIGURE);
                gone += somewhere ? 0 : 1;
                assertTrue(!somewhere || torn.code(frame, 5, frame, -1) == FIGURE, "frame " + frame);
            }
        }
        assertTrue(gone > 0, "never gone");
    }

    private static List<Integer> framesThatDiffer(TokenClip clip, TokenClip other) {
        return IntStream.range(0, clip.frames())
                .filter(frame -> !Arrays.equals(
                        clip.tokens(),
                        frame * DynamicsConfig.TOKENS,
                        (frame + 1) * DynamicsConfig.TOKENS,
                        other.tokens(),
                        frame * DynamicsConfig.TOKENS,
                        (frame + 1) * DynamicsConfig.TOKENS))
                .boxed()
                .toList();
    }

    @Test
    void aRehearsalShowsTheGuessesAndAsksForTheTruth() {
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            lessons.add(Lesson.plain(whole(walker(14))));
        }
        Rehearsals rehearsals = new Rehearsals();
        assertNull(rehearsals.pick(DynamicsConfig.SIDE, new SplittableRandom(1)));
        DynamicsBatch batch = new BatchMaker(CONFIG).batch(lessons, ALL_HIDDEN, new SplittableRandom(0));
        rehearsals.keep(lessons, batch, alwaysSky(batch));
        Lesson lesson = rehearsals.pick(DynamicsConfig.SIDE, new SplittableRandom(1));
        assertEquals(SKY, lesson.shown().clip().code(3, 5, 3, -1), "the model forgot the figure");
        assertEquals(FIGURE, lesson.truth().clip().code(3, 5, 3, -1));
        assertEquals(1, lesson.rehearsals());
    }

    private static DynamicsBatch batch(Lesson lesson) {
        return new BatchMaker(CONFIG).batch(List.of(lesson), ALL_HIDDEN, new SplittableRandom(0));
    }

    private static Mixture alwaysSky(DynamicsBatch batch) {
        float[] probabilities = new float[batch.rows().length * CONFIG.codes()];
        for (int i = 0; i < batch.rows().length; i++) {
            probabilities[i * CONFIG.codes() + SKY] = 1;
        }
        return new Mixture(CONFIG.codes(), probabilities);
    }

    private static TokenWindow whole(TokenClip clip) {
        return new TokenWindow(clip, 0, LENGTH, 0, 0, DynamicsConfig.SIDE);
    }

    /** A figure of one token in row 5 that walks to the right, a place per frame, past three posts that stay. */
    private static TokenClip walker(int frames) {
        return walker(frames, 0);
    }

    /** The same under a camera that goes along, so that the figure stays in the eighth column and the posts do not. */
    private static TokenClip followed(int frames) {
        return walker(frames, 1);
    }

    private static TokenClip walker(int frames, int camera) {
        short[] tokens = new short[frames * DynamicsConfig.TOKENS];
        Arrays.fill(tokens, (short) SKY);
        for (int t = 0; t < frames; t++) {
            int first = t * DynamicsConfig.TOKENS;
            for (int post = 2; post < 100; post += 5) {
                int column = post - camera * t;
                if (column >= 0 && column < DynamicsConfig.GRID) {
                    tokens[first + 12 * DynamicsConfig.GRID + column] = POST;
                }
            }
            tokens[first + 5 * DynamicsConfig.GRID + (camera == 0 ? t : 7)] = FIGURE;
        }
        return new TokenClip(tokens, new byte[frames - 1]);
    }
}
