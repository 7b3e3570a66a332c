package dev.lamp.runtime.training.dynamics;

import java.util.Arrays;

/**
 * What each place of a clip usually shows, and what it usually showed before that: a running majority vote (Boyer and
 * Moore 1981) with a limit, so that a figure that passes or rests for a moment does not make the model forget what is
 * behind it. Both are candidates for copying.
 *
 * <p>Arrays are indexed like a clip's tokens; entry (frame, place) is the state after that frame.
 *
 * @param usual the code with the votes
 * @param former the code that had them before
 */
public record PlaceMemory(short[] usual, short[] former) {

    /** Votes a code can gather; as many frames with other codes in a row and it is given up. */
    public static final int MOST_VOTES = 8;

    /** Goes through a clip's tokens, F x 256; the first frame counts as having been there for long. */
    static PlaceMemory of(short[] tokens) {
        int places = DynamicsConfig.TOKENS;
        short[] usual = Arrays.copyOf(tokens, tokens.length);
        short[] former = Arrays.copyOf(tokens, tokens.length);
        int[] votes = new int[places];
        Arrays.fill(votes, MOST_VOTES);
        for (int i = places; i < tokens.length; i++) {
            int place = i % places;
            usual[i] = usual[i - places];
            former[i] = former[i - places];
            if (tokens[i] == usual[i]) {
                votes[place] = Math.min(votes[place] + 1, MOST_VOTES);
            } else if (--votes[place] == 0) {
                former[i] = usual[i];
                usual[i] = tokens[i];
                votes[place] = 1;
            }
        }
        return new PlaceMemory(usual, former);
    }
}
