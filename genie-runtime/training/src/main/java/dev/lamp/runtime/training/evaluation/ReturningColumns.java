package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.motion.CameraMotion;
import dev.lamp.actions.motion.Cells;
import dev.lamp.assets.platformer.TileRenderer;
import dev.lamp.assets.video.Frame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Of the columns of a world that have left the picture and come into it again, how many pixels are as they were.
 *
 * @param same pixels as they were when they left
 * @param all pixels that came back
 */
record ReturningColumns(long same, long all) {

    /** Follows the camera through frames one step apart; a column is four pixels wide. */
    static ReturningColumns of(List<Frame> frames) {
        Map<Integer, byte[]> world = new HashMap<>();
        long same = 0;
        long all = 0;
        int left = 0;
        for (int t = 0; t < frames.size(); t++) {
            int moved = t == 0 ? 0 : -CameraMotion.between(Cells.of(frames.get(t - 1)), Cells.of(frames.get(t)));
            left += moved;
            byte[] pixels = frames.get(t).toIndices();
            for (int column = 0; column < TileRenderer.SCREEN; column++) {
                byte[] now = column(frames.get(t), pixels, column);
                byte[] before = world.put(left + column, now);
                if (before != null && comesIn(column, moved)) {
                    same += alike(before, now);
                    all += now.length;
                }
            }
        }
        return new ReturningColumns(same, all);
    }

    private static boolean comesIn(int column, int moved) {
        return moved > 0 && column == TileRenderer.SCREEN - 1 || moved < 0 && column == 0;
    }

    private static byte[] column(Frame frame, byte[] pixels, int column) {
        byte[] cut = new byte[TileRenderer.CELL * frame.size().height()];
        for (int i = 0; i < cut.length; i++) {
            int x = column * TileRenderer.CELL + i % TileRenderer.CELL;
            cut[i] = pixels[i / TileRenderer.CELL * frame.size().width() + x];
        }
        return cut;
    }

    private static int alike(byte[] before, byte[] now) {
        int alike = 0;
        for (int i = 0; i < now.length; i++) {
            alike += before[i] == now[i] ? 1 : 0;
        }
        return alike;
    }
}
