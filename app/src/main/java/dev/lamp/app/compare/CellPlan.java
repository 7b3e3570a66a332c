package dev.lamp.app.compare;

import dev.lamp.actions.LatentAction;
import dev.lamp.runtime.compare.PromptStart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which dreams stand side by side. */
final class CellPlan {

    private CellPlan() {}

    /**
     * Lays the cells out, row by row.
     *
     * @param starts at least one
     * @param seeds how many there are of one prompt
     */
    static List<DreamCell> of(Arrangement arrangement, List<PromptStart> starts, int seeds) {
        List<DreamCell> cells = new ArrayList<>();
        switch (arrangement) {
            case SCRIPT -> starts.forEach(start -> cells.add(new DreamCell(start.name(), start, Optional.empty())));
            case ACTIONS ->
                starts.forEach(start -> {
                    for (int action = 0; action < LatentAction.COUNT; action++) {
                        String title = start.name() + ", action " + (action + 1);
                        cells.add(new DreamCell(title, start, Optional.of(new LatentAction(action))));
                    }
                });
            case SEEDS -> {
                for (long seed = 1; seed <= seeds; seed++) {
                    PromptStart start = starts.get(0);
                    PromptStart other = new PromptStart(start.name(), start.frame(), seed);
                    cells.add(new DreamCell("seed " + seed, other, Optional.empty()));
                }
            }
        }
        return List.copyOf(cells);
    }
}
