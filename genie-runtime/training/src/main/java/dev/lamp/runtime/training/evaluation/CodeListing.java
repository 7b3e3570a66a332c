package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import dev.lamp.actions.statistics.CodeTable;
import dev.lamp.assets.platformer.EffectiveMovement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which code met which movement how often, as a Markdown table: what an accuracy does not tell. */
final class CodeListing {

    private CodeListing() {}

    /**
     * Writes a table.
     *
     * @param title what was counted
     * @param pairing for each code the movement that it was paired with, or -1; that count is set in bold
     */
    static String of(String title, List<CodeTable> episodes, int[] pairing, ActionMap names) {
        CodeTable all = new CodeTable(LatentAction.COUNT, EffectiveMovement.COUNT);
        episodes.forEach(all::addAll);
        List<Integer> seen = new ArrayList<>();
        for (int kind = 0; kind < EffectiveMovement.COUNT; kind++) {
            int movement = kind;
            if (IntStream.range(0, LatentAction.COUNT).anyMatch(code -> all.count(code, movement) > 0)) {
                seen.add(kind);
            }
        }
        StringBuilder text =
                new StringBuilder("Codes against movements, ").append(title).append(":\n\n| action |");
        seen.forEach(kind -> text.append(' ').append(EffectiveMovement.of(kind)).append(" |"));
        text.append("\n|---|").append("---|".repeat(seen.size())).append('\n');
        for (int code = 0; code < LatentAction.COUNT; code++) {
            text.append("| ")
                    .append(code + 1)
                    .append(' ')
                    .append(names.entry(new LatentAction(code)).name())
                    .append(" |");
            for (int kind : seen) {
                String mark = pairing[code] == kind ? "**" : "";
                text.append(' ')
                        .append(mark)
                        .append(all.count(code, kind))
                        .append(mark)
                        .append(" |");
            }
            text.append('\n');
        }
        return text.toString();
    }
}
