package dev.lamp.runtime.training.evaluation;

import dev.lamp.assets.platformer.Controls;
import dev.lamp.assets.platformer.EnemyFinder;
import dev.lamp.assets.platformer.Place;
import dev.lamp.assets.platformer.Scene;
import dev.lamp.assets.video.Frame;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A room with enemies and a resting hero whom they never pass, so that all of them can be seen in every true frame.
 *
 * @param rows how many enemies walk on each row; they never leave it
 */
record EnemyTrial(Staging staging, Map<Integer, Long> rows) {

    static final int STEPS = 100;
    /** Steps between two looks. */
    static final int EVERY = 10;

    private static final int PLACES_TRIED = 12;
    private static final List<Controls> REST = Collections.nCopies(STEPS, Controls.IDLE);

    /**
     * What became of the enemies.
     *
     * @param whole every tenth frame showed as many whole ones on each row as there are
     * @param moving on each row some were seen in different places in the last ten frames
     */
    record Outcome(boolean whole, boolean moving) {}

    /** Looks for a place where the hero can rest. */
    static Optional<EnemyTrial> find(Scene scene) {
        if (scene.level().enemies().isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, Long> rows = scene.level().enemies().stream()
                .collect(Collectors.groupingBy(enemy -> enemy.y(), TreeMap::new, Collectors.counting()));
        EnemyFinder finder = new EnemyFinder(scene);
        return Staging.shuffled(scene).stream()
                .limit(PLACES_TRIED)
                .filter(staging -> staging.film(REST).stream()
                        .allMatch(frame -> count(finder.find(frame)).equals(rows)))
                .findFirst()
                .map(staging -> new EnemyTrial(staging, rows));
    }

    /** What is truly seen at the start and after each step. */
    List<Frame> truth() {
        return staging.film(REST);
    }

    /** The same for a dream. */
    ScriptPlayer.Script dream(ActionPairing actions) {
        return new ScriptPlayer.Script(
                staging.scene().seed(),
                staging.film(List.of()),
                Collections.nCopies(STEPS, actions.action(Controls.IDLE)));
    }

    /** What became of the enemies in the dreamed frames, one per step. */
    Outcome judge(List<Frame> dreamed) {
        EnemyFinder finder = new EnemyFinder(staging.scene());
        boolean whole = true;
        for (int t = EVERY; t <= STEPS; t += EVERY) {
            whole &= count(finder.find(dreamed.get(t - 1))).equals(rows);
        }
        Map<Integer, TreeSet<Integer>> columns = new TreeMap<>();
        for (Frame frame : dreamed.subList(STEPS - EVERY, STEPS)) {
            for (Place place : finder.find(frame)) {
                columns.computeIfAbsent(place.y(), row -> new TreeSet<>()).add(place.x());
            }
        }
        return new Outcome(whole, rows.keySet().stream().allMatch(row -> differ(columns.get(row))));
    }

    private static boolean differ(TreeSet<Integer> columns) {
        return columns != null && columns.size() > 1;
    }

    private static Map<Integer, Long> count(List<Place> places) {
        return places.stream().collect(Collectors.groupingBy(Place::y, TreeMap::new, Collectors.counting()));
    }
}
