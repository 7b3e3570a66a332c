package dev.lamp.runtime.training.dynamics;

import static dev.lamp.runtime.training.dynamics.DynamicsConfig.GRID;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Columns of frames as they come in at a side of the picture, as plain arrays ({@link IncomingColumns}).
 *
 * <p>Dimensions: C columns of 16 tokens.
 *
 * @param around C x 16 x 28 codes in the columns beside it, from the nearest inwards, seven rows of each
 * @param above C x 16 x 5 codes above, from the farthest down
 * @param seen C x 160 codes of the columns in the middle of the frame
 * @param places C x 16: the row, and 16 more for columns that come in at the right
 * @param targets C x 16 codes of the column
 */
record ColumnBatch(int[] around, int[] above, int[] seen, int[] places, int[] targets) {

    /** How far inside the picture a column may be that is looked at as if it had just come in. */
    private static final int INSIDE = 3;

    private static final int FRAMES_TRIED = 30;
    private static final int CLIPS_TRIED = 20;

    /**
     * A column of a frame, and from which side it is looked at.
     *
     * @param toTheRight whether the world goes on to the right
     */
    record Column(TokenClip clip, int frame, int column, boolean toTheRight) {

        /** Any column near a side of a clip in which the camera moves; null if the clip has no such frames. */
        static Column of(TokenClip clip, RandomGenerator random) {
            for (int attempt = 0; attempt < FRAMES_TRIED; attempt++) {
                int frame = random.nextInt(clip.frames());
                if (clip.camera(frame) != 0) {
                    boolean right = random.nextBoolean();
                    int inside = random.nextInt(INSIDE);
                    return new Column(clip, frame, right ? GRID - 1 - inside : inside, right);
                }
            }
            return null;
        }

        int code(int row, int columnsInward, int outside) {
            return clip.code(frame, row, toTheRight ? column - columnsInward : column + columnsInward, outside);
        }
    }

    /** Columns of clips in which the camera moves, as many as were asked for if enough of the clips are such. */
    static ColumnBatch from(Supplier<TokenClip> clips, int count, int borderId, RandomGenerator random) {
        List<Column> columns = new ArrayList<>();
        for (int attempt = 0; attempt < CLIPS_TRIED * count && columns.size() < count; attempt++) {
            Column column = Column.of(clips.get(), random);
            if (column != null) {
                columns.add(column);
            }
        }
        return of(columns, borderId);
    }

    static ColumnBatch of(List<Column> columns, int borderId) {
        int count = columns.size();
        ColumnBatch batch = new ColumnBatch(
                new int[count * GRID * IncomingColumns.AROUND],
                new int[count * GRID * IncomingColumns.ABOVE],
                new int[count * IncomingColumns.SEEN],
                new int[count * GRID],
                new int[count * GRID]);
        for (int c = 0; c < count; c++) {
            batch.fill(c, columns.get(c), borderId);
        }
        return batch;
    }

    private void fill(int c, Column column, int borderId) {
        for (int row = 0; row < GRID; row++) {
            int at = c * GRID + row;
            targets[at] = column.code(row, 0, borderId);
            places[at] = row + (column.toTheRight() ? GRID : 0);
            int next = at * IncomingColumns.AROUND;
            for (int inward = 1; inward <= IncomingColumns.INWARD; inward++) {
                for (int down = -IncomingColumns.REACH; down <= IncomingColumns.REACH; down++) {
                    around[next++] = column.code(row + down, inward, borderId);
                }
            }
            for (int i = 0; i < IncomingColumns.ABOVE; i++) {
                above[at * IncomingColumns.ABOVE + i] = column.code(row - IncomingColumns.ABOVE + i, 0, borderId);
            }
        }
        int next = c * IncomingColumns.SEEN;
        for (int row = 0; row < GRID; row++) {
            for (int x = IncomingColumns.FIRST_SEEN; x < IncomingColumns.END_SEEN; x++) {
                seen[next++] = column.clip().code(column.frame(), row, x, borderId);
            }
        }
    }

    int count() {
        return targets.length / GRID;
    }

    /** Which codes are seen in the middle of each column's frame, C x K of 0 and 1. */
    float[] present(int codes) {
        float[] present = new float[count() * codes];
        for (int i = 0; i < seen.length; i++) {
            present[i / IncomingColumns.SEEN * codes + seen[i]] = 1;
        }
        return present;
    }
}
