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
                "Each action is asked for; the latent action model looks at the dreamed frame and"
                        + " says which one it was. A world that only writes the action into a corner would pass here,"
                        + " but not below.");
        words.put(
                "motion consistency",
                "Does an action move things the same way everywhere? The variance of motion"
                        + " within an action over that of all motion (0: the action decides it; 1: it means nothing),"
                        + " and how often the action can be told from the motion alone, in prompts that the"
                        + " classifier has not seen.");
        words.put(
                "track agreement",
                "Do two prompts move alike under the same script, whatever they look like? 1 is the"
                        + " same motion, 0 none in common, below 0 opposite motion.");
        words.put(
                "controllability",
                "How many decibels nearer to a true clip the inferred actions lead than random ones,"
                        + " after four steps (Bruce et al. 2024). Only where a true clip exists. Shuffled: each"
                        + " clip under the actions of another one, or of another stretch of it; not measured where"
                        + " there is only one stretch.");
        words.put(
                "agreement with the true game",
                "Latent actions seen in video of the game against what truly happened"
                        + " in it, and how many labelled transitions it takes to name them all. Nothing is dreamed"
                        + " for this, so there is no last frame to copy.");
        words.put(
                "time: return",
                "Some steps out, as many back: is everything where it was? All numbers of steps from 1 to 16 are in the"
                        + " plot below, and in findings.csv.");
        words.put(
                "time: rest",
                "Nothing is pressed: is everything still there? Resting is itself the constant action; shuffled ones"
                        + " stand for whatever the hero does instead.");
        words.put("time: persistence", "The hero takes a coin, leaves and comes back.");
        words.put(
                "time: autonomous motion",
                "What moves while nothing is pressed: enemies should. Resting is itself the constant action.");
        words.put(
                "time: leak",
                "Enemies should not care which action the hero is given. Shuffled: two actions drawn by lot, neither of"
                        + " them resting for certain.");
        words.put(
                "how far out",
                "How much of a prompt the tokenizer loses, and how unlikely its tokens are, beside the same of pictures"
                        + " such as the model learned from. A picture is judged before anything is pressed, so no"
                        + " action can be copied, shuffled or held.");
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
