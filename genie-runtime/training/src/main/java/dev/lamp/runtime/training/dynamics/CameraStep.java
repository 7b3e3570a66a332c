package dev.lamp.runtime.training.dynamics;

import static dev.lamp.runtime.training.dynamics.DynamicsConfig.GRID;
import static dev.lamp.runtime.training.dynamics.DynamicsConfig.TOKENS;

/** Where the camera goes between two frames, as can be seen in their tokens. */
final class CameraStep {

    private CameraStep() {}

    /**
     * The columns that the camera goes to the right before a frame: 1 or -1 if more tokens of the inner columns are
     * where such a step would have put them than where they were, and than where one to the other side would have;
     * otherwise 0.
     *
     * @param tokens of a clip, F x 256
     * @param frame from 1
     */
    static int before(short[] tokens, int frame) {
        int still = 0;
        int toLeft = 0;
        int toRight = 0;
        for (int row = 0; row < GRID; row++) {
            int last = (frame - 1) * TOKENS + row * GRID;
            int now = last + TOKENS;
            for (int column = 1; column < GRID - 1; column++) {
                short was = tokens[last + column];
                still += tokens[now + column] == was ? 1 : 0;
                toLeft += tokens[now + column + 1] == was ? 1 : 0;
                toRight += tokens[now + column - 1] == was ? 1 : 0;
            }
        }
        if (toRight > Math.max(still, toLeft)) {
            return 1;
        }
        return toLeft > Math.max(still, toRight) ? -1 : 0;
    }
}
