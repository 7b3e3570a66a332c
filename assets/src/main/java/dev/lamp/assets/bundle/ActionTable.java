package dev.lamp.assets.bundle;

import dev.lamp.assets.bundle.BundleManifest.Action;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a bundle's actions do, as the table of its model card. */
public final class ActionTable {

    private static final String HEAD = "| key | name | tiles right | tiles down | share |\n|---|---|---|---|---|\n";
    private static final Pattern TABLE = Pattern.compile(Pattern.quote(HEAD) + "(?:\\|[^\n]*\n)*");

    private ActionTable() {}

    /** The table in Markdown, with a line for each action. */
    public static String of(List<Action> actions) {
        StringBuilder table = new StringBuilder(HEAD);
        for (int i = 0; i < actions.size(); i++) {
            Action action = actions.get(i);
            table.append(String.format(
                    Locale.ROOT,
                    "| %d | %s | %+.1f | %+.1f | %.1f %% |\n",
                    i + 1,
                    action.name(),
                    action.dx(),
                    action.dy(),
                    100 * action.share()));
        }
        return table.toString();
    }

    /** A model card with this table in place of the one it has; a card without any stays as it is. */
    static String renewedIn(String card, List<Action> actions) {
        return TABLE.matcher(card).replaceFirst(Matcher.quoteReplacement(of(actions)));
    }
}
