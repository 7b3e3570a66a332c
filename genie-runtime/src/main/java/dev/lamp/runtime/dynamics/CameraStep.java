package dev.lamp.runtime.dynamics;

import dev.lamp.tokenizer.TokenGrid;

/** Where the camera goes between two frames, as can be seen in their tokens. */
public final class CameraStep {

    private CameraStep() {}

    /**
     * The columns that the camera goes to the right: 1 or -1 if more tokens of the inner columns are where such a step
     * would have put them than where they were, and than where one to the other side would have; otherwise 0.
     */
    public static int between(TokenGrid last, TokenGrid now) {
        int still = 0;
        int toLeft = 0;
        int toRight = 0;
        for (int row = 0; row < last.rows(); row++) {
            for (int column = 1; column < last.columns() - 1; column++) {
                int was = last.code(column, row);
                still += now.code(column, row) == was ? 1 : 0;
                toLeft += now.code(column + 1, row) == was ? 1 : 0;
                toRight += now.code(column - 1, row) == was ? 1 : 0;
            }
        }
        if (toRight > Math.max(still, toLeft)) {
            return 1;
        }
        return toLeft > Math.max(still, toRight) ? -1 : 0;
    }
}
