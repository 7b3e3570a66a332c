package dev.lamp.runtime.training.dynamics;

import static dev.lamp.runtime.training.dynamics.DynamicsConfig.GRID;
import static dev.lamp.runtime.training.dynamics.DynamicsConfig.TOKENS;

import dev.lamp.runtime.dynamics.CameraStep;
import dev.lamp.tokenizer.TokenGrid;
import java.util.Arrays;

/**
 * What each place of a clip's world usually shows, and what it usually showed before that: a running majority vote
 * (Boyer and Moore 1981) with a limit, so that a figure that passes or rests for a moment does not make the model
 * forget what is behind it. Both are candidates for copying. Places are those of the world, not of the picture: what is
 * remembered goes with the camera, and what has left the picture is remembered, too; by what it showed at last where
 * that is not what it usually did, so that nobody who has gone away is remembered.
 *
 * <p>Codes are indexed like a clip's tokens; entry (frame, place) is the state after that frame.
 *
 * @param usual the code with the votes
 * @param former the code that had them before
 * @param left by how many columns the camera has gone to the right since the first frame, for every frame
 */
public record PlaceMemory(short[] usual, short[] former, int[] left) {

    /** Votes a code can gather; as many frames with other codes in a row and it is given up. */
    public static final int MOST_VOTES = 8;
    /** With fewer votes a place that leaves the picture is remembered by what it showed last. */
    public static final int FEW_VOTES = 4;

    /** Goes through a clip's tokens, F x 256; the first frame counts as having been there for long. */
    static PlaceMemory of(short[] tokens) {
        int frames = tokens.length / TOKENS;
        short[] usual = tokens.clone();
        short[] former = tokens.clone();
        int[] left = new int[frames];
        World world = new World(frames);
        for (int frame = 0; frame < frames; frame++) {
            if (frame > 0) {
                int camera = CameraStep.between(grid(tokens, frame - 1), grid(tokens, frame));
                world.move(camera, tokens, frame - 1);
                left[frame] = left[frame - 1] + camera;
            }
            for (int i = frame * TOKENS; i < (frame + 1) * TOKENS; i++) {
                int place = world.place(i % TOKENS);
                world.see(place, tokens[i], frame == 0 ? MOST_VOTES : 1);
                usual[i] = world.usual[place];
                former[i] = world.former[place];
            }
        }
        return new PlaceMemory(usual, former, left);
    }

    private static TokenGrid grid(short[] tokens, int frame) {
        int[] codes = new int[TOKENS];
        Arrays.setAll(codes, place -> tokens[frame * TOKENS + place]);
        return TokenGrid.of(GRID, GRID, codes);
    }

    /** The places that a clip may show. */
    private static final class World {
        private final int width;
        private final short[] usual;
        private final short[] former;
        private final byte[] votes;
        private int left;

        World(int frames) {
            width = GRID + 2 * frames;
            left = frames;
            usual = new short[GRID * width];
            former = new short[usual.length];
            votes = new byte[usual.length];
        }

        /** Moves the camera, and remembers the column that it leaves behind as the last frame shows it. */
        void move(int camera, short[] tokens, int last) {
            int column = camera > 0 ? 0 : GRID - 1;
            for (int i = column; i < TOKENS && camera != 0; i += GRID) {
                int place = place(i);
                if (votes[place] < FEW_VOTES) {
                    usual[place] = tokens[last * TOKENS + i];
                    former[place] = usual[place];
                }
            }
            left += camera;
        }

        int place(int placeOfFrame) {
            return placeOfFrame / GRID * width + left + placeOfFrame % GRID;
        }

        void see(int place, short code, int votesOfNew) {
            if (votes[place] == 0) {
                usual[place] = code;
                former[place] = code;
                votes[place] = (byte) votesOfNew;
            } else if (code == usual[place]) {
                votes[place] = (byte) Math.min(votes[place] + 1, MOST_VOTES);
            } else if (--votes[place] == 0) {
                former[place] = usual[place];
                usual[place] = code;
                votes[place] = 1;
            }
        }
    }
}
