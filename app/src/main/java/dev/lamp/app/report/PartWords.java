package dev.lamp.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the parts of a report are about, in the order in which they are told. */
final class PartWords {

    private static final Map<String, String> WORDS = words();

    private PartWords() {}

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(
                "action recovery",
                "Each action is asked for; the latent action model looks at the dreamed frame and says"
                        + " which one it was. A world that only writes the action into a corner would pass here,"
                        + " but not below. Good is far above the blind guesses, most of all in the third line:"
                        + " where an action cannot be obeyed, as at a wall, nothing moves, and even a perfect dream"
                        + " is read as resting; and in the air a jump to a side looks like a step."
                        + " What the true game gets is among what evaluate prints.");
        words.put(
                "motion consistency",
                "Does an action move things the same way everywhere? The variance of motion within an"
                        + " action over that of all motion (0: the action decides it; 1: it means nothing), and how"
                        + " often the action can be told from the motion alone, in prompts that the classifier has"
                        + " not seen. Good is what the true game gets: there, too, walls stop the hero, and the air"
                        + " does.");
        words.put(
                "track agreement",
                "Do two prompts move alike under the same script, whatever they look like? 1 is the same"
                        + " motion, 0 none in common, below 0 opposite motion. Good is well above the shuffled"
                        + " actions; 1 would take prompts in which nothing stands in the way.");
        words.put(
                "controllability",
                "How many decibels nearer to a true clip the inferred actions lead than random ones,"
                        + " after four steps (Bruce et al. 2024). Only where a true clip exists. Good is well above"
                        + " 0 and above every blind guess. Shuffled: each clip under the actions of another one, or"
                        + " of another stretch of it; not measured where there is only one stretch.");
        words.put(
                "agreement with the true game",
                "Latent actions seen in video of the game against what truly happened in it, and how many"
                        + " labelled transitions it takes to name them all. Good is near 100 %, and near all the"
                        + " bits that there are; Genie needed 200 labels. Nothing is dreamed for this, so there is"
                        + " no last frame to copy.");
        words.put(
                "time: return",
                "Some steps out, as many back: is everything where it was? Good is near 100 %, however"
                        + " many the steps. All numbers of steps from 1 to 16 are in the plot below, and in"
                        + " findings.csv.");
        words.put(
                "time: rest",
                "Nothing is pressed: is everything still there? Good is near 100 % at any time, and below"
                        + " it only by as much as enemies move. Resting is itself the constant action; shuffled"
                        + " ones stand for whatever the hero does instead.");
        words.put(
                "time: persistence",
                "The hero takes a coin, leaves and comes back. Good is near 100 % both times: what is"
                        + " taken is gone, and stays so.");
        words.put(
                "time: autonomous motion",
                "What moves while nothing is pressed: enemies should. Good is a little change in the"
                        + " first line and near 100 % in the second, where the true game says how they should move."
                        + " Resting is itself the constant action.");
        words.put(
                "time: leak",
                "Enemies should not care which action the hero is given: good is near 0. Shuffled: two"
                        + " actions drawn by lot, neither of them resting for certain.");
        words.put(
                "how far out",
                "How much of a prompt the tokenizer loses, and how unlikely its tokens are, beside the"
                        + " same of pictures such as the model learned from. Good is as low as theirs: the farther"
                        + " out a prompt, the less the other numbers can be hoped for. A picture is judged before"
                        + " anything is pressed, so no action can be copied, shuffled or held.");
        return words;
    }

    /** What a part is about; empty if nobody wrote that down. */
    static String about(String part) {
        return WORDS.getOrDefault(part, "");
    }

    /** The parts that there are, in the order to tell them. */
    static List<String> sorted(Iterable<String> parts) {
        List<String> order = new ArrayList<>(WORDS.keySet());
        List<String> found = new ArrayList<>();
        parts.forEach(part -> {
            found.add(part);
            if (!order.contains(part)) {
                order.add(part);
            }
        });
        order.retainAll(found);
        return order;
    }
}
