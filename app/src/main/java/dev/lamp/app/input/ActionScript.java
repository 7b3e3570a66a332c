package dev.lamp.app.input;

import dev.lamp.actions.LatentAction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Actions written down, such as {@code 2*6,5,0*4}: action 2 six times, action 5 once, action 0 four times.
 *
 * @param actions one per frame, 1 to {@link #MAX_LENGTH}
 */
public record ActionScript(List<LatentAction> actions) {

    /** Most actions in a script. */
    public static final int MAX_LENGTH = 10_000;

    private static final Pattern PART = Pattern.compile("(\\d{1,9})(?:\\s*\\*\\s*(\\d{1,9}))?");
    private static final String EXPECTED = "expected actions such as 2*6,5,0*4, ";

    public ActionScript {
        actions = List.copyOf(actions);
        if (actions.isEmpty() || actions.size() > MAX_LENGTH) {
            throw new IllegalArgumentException("expected 1 to " + MAX_LENGTH + " actions, found " + actions.size());
        }
    }

    /**
     * Reads a script.
     *
     * @throws IllegalArgumentException if it is not one; the message says what was expected and what was found
     */
    public static ActionScript parse(String text) {
        List<LatentAction> actions = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = PART.matcher(part.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException(EXPECTED + "found \"" + part.strip() + "\"");
            }
            int times = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
            if (times < 1 || actions.size() + times > MAX_LENGTH) {
                throw new IllegalArgumentException(
                        EXPECTED + "1 to " + MAX_LENGTH + " in all, found \"" + part.strip() + "\"");
            }
            actions.addAll(Collections.nCopies(times, action(matcher.group(1))));
        }
        return new ActionScript(actions);
    }

    private static LatentAction action(String index) {
        int value = Integer.parseInt(index);
        if (value >= LatentAction.COUNT) {
            throw new IllegalArgumentException(EXPECTED + "each 0 to " + (LatentAction.COUNT - 1) + ", found " + value);
        }
        return new LatentAction(value);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int from = 0; from < actions.size(); ) {
            int to = from;
            while (to < actions.size() && actions.get(to).equals(actions.get(from))) {
                to++;
            }
            text.append(text.isEmpty() ? "" : ",").append(actions.get(from).index());
            text.append(to - from == 1 ? "" : "*" + (to - from));
            from = to;
        }
        return text.toString();
    }
}
