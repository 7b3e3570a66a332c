package dev.lamp.runtime.training.evaluation;

import dev.lamp.assets.platformer.Controls;
import dev.lamp.assets.platformer.Level;
import dev.lamp.assets.platformer.Place;
import dev.lamp.assets.platformer.Tile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Little plays that show whether a law of the game holds. A track lists where the hero is at the start and after every
 * step; in a dream a place may be unknown.
 */
enum PhysicsScript {
    /** From the ground in the open, straight up or to a side. */
    JUMP("jumps rise as high and last as long as in the game") {
        @Override
        List<List<Controls>> plays() {
            return List.of(
                    play(1, Controls.JUMP, 6, Controls.IDLE),
                    play(1, Controls.JUMP_LEFT, 6, Controls.LEFT),
                    play(1, Controls.JUMP_RIGHT, 6, Controls.RIGHT));
        }

        @Override
        boolean fits(Level level, List<Place> track) {
            return Arc.of(known(track)).equals(new Arc(OPEN_HEIGHT, OPEN_STEPS));
        }

        @Override
        boolean holds(Level level, List<Place> truth, List<Optional<Place>> seen) {
            return Arc.of(seen).equals(Arc.of(known(truth)));
        }
    },
    /** Towards a wall that can be seen, and on for the rest of ten steps. */
    WALL("walls hold a hero who runs against them for 10 steps") {
        @Override
        List<List<Controls>> plays() {
            return List.of(Collections.nCopies(HOLD, Controls.LEFT), Collections.nCopies(HOLD, Controls.RIGHT));
        }

        @Override
        boolean fits(Level level, List<Place> track) {
            Place end = last(track);
            int way = Integer.signum(end.x() - track.get(0).x());
            int ahead = way < 0 ? end.x() - 1 : end.x() + 2;
            int distance = Math.abs(end.x() - track.get(0).x());
            boolean visible = ahead >= 0 && ahead < level.width();
            return track.stream().allMatch(place -> place.y() == end.y())
                    && distance >= 1
                    && distance <= HOLD / 2
                    && visible
                    && (level.tile(ahead, end.y()).solid()
                            || level.tile(ahead, end.y() + 1).solid());
        }

        @Override
        boolean holds(Level level, List<Place> truth, List<Optional<Place>> seen) {
            return last(seen).equals(Optional.of(last(truth)))
                    && seen.stream().flatMap(Optional::stream).allMatch(place -> level.free(place.x(), place.y()));
        }
    },
    /** Ten steps of rest on ground or a platform. */
    FLOOR("floors carry a hero who stands for 10 steps") {
        @Override
        List<List<Controls>> plays() {
            return List.of(Collections.nCopies(HOLD, Controls.IDLE));
        }

        @Override
        boolean fits(Level level, List<Place> track) {
            Place start = track.get(0);
            return level.supported(start.x(), start.y()) && !level.onLadder(start.x(), start.y());
        }

        @Override
        boolean holds(Level level, List<Place> truth, List<Optional<Place>> seen) {
            int floor = last(truth).y();
            return last(seen).equals(Optional.of(last(truth)))
                    && seen.stream().flatMap(Optional::stream).allMatch(place -> place.y() <= floor);
        }
    },
    /** From the foot of a ladder to its top and back. */
    LADDER("ladders lead up and down again") {
        @Override
        List<List<Controls>> plays() {
            return List.of(play(CLIMB, Controls.UP, CLIMB, Controls.DOWN));
        }

        @Override
        boolean fits(Level level, List<Place> track) {
            Place foot = track.get(0);
            int rows = foot.y() - track.get(CLIMB).y();
            return level.tile(foot.x(), foot.y() + 1) == Tile.LADDER
                    && level.tile(foot.x() + 1, foot.y() + 1) == Tile.LADDER
                    && rows >= 2
                    && rows < CLIMB
                    && track.get(CLIMB - 1).equals(track.get(CLIMB))
                    && last(track).equals(foot)
                    && track.get(track.size() - 2).equals(foot);
        }

        @Override
        boolean holds(Level level, List<Place> truth, List<Optional<Place>> seen) {
            return seen.get(CLIMB).equals(Optional.of(truth.get(CLIMB)))
                    && last(seen).equals(Optional.of(last(truth)));
        }
    };

    private static final int HOLD = 10;
    private static final int CLIMB = 9;
    private static final int OPEN_HEIGHT = 4;
    private static final int OPEN_STEPS = 5;

    private final String title;

    PhysicsScript(String title) {
        this.title = title;
    }

    /** The name in ids. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The law in words. */
    String title() {
        return title;
    }

    /** What may be pressed; all plays are equally long. */
    abstract List<List<Controls>> plays();

    /** Whether a play in the true game, which went along this track, shows the law. */
    abstract boolean fits(Level level, List<Place> track);

    /** Whether the law held in a dream. */
    abstract boolean holds(Level level, List<Place> truth, List<Optional<Place>> seen);

    /**
     * A jump.
     *
     * @param height rows from the start to the highest place seen
     * @param steps until the hero is back at the height of the start, 0 if he never is
     */
    record Arc(int height, int steps) {

        static Arc of(List<Optional<Place>> track) {
            int ground = track.get(0).map(Place::y).orElse(0);
            int height = 0;
            for (int t = 1; t < track.size(); t++) {
                int up = ground - track.get(t).map(Place::y).orElse(ground - height);
                if (height > 0 && up <= 0) {
                    return new Arc(height, t);
                }
                height = Math.max(height, up);
            }
            return new Arc(height, 0);
        }
    }

    static List<Optional<Place>> known(List<Place> track) {
        return track.stream().map(Optional::of).toList();
    }

    private static List<Controls> play(int firstSteps, Controls first, int secondSteps, Controls second) {
        List<Controls> play = new ArrayList<>(Collections.nCopies(firstSteps, first));
        play.addAll(Collections.nCopies(secondSteps, second));
        return List.copyOf(play);
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
