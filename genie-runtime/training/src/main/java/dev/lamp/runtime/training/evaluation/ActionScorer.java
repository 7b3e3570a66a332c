package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.statistics.CodeTable;
import java.util.List;

/** Compares the actions seen in a clip with what its hero truly did. */
final class ActionScorer {

    private ActionScorer() {}

    /**
     * Counts codes against movements. The first transition of a clip is left out: nothing came before it to look at.
     *
     * @param seen one code per transition
     * @param movements one class per transition
     * @param classes number of classes
     */
    static CodeTable score(List<LatentAction> seen, List<Integer> movements, int classes) {
        if (seen.size() != movements.size()) {
            throw new IllegalArgumentException(
                    "expected one movement for each of " + seen.size() + " actions, found " + movements.size());
        }
        CodeTable table = new CodeTable(LatentAction.COUNT, classes);
        for (int t = 1; t < seen.size(); t++) {
            table.add(seen.get(t).index(), movements.get(t));
        }
        return table;
    }
}
