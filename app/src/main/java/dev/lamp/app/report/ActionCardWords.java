package dev.lamp.app.report;

import dev.lamp.actions.consistency.ActionProfile;
import dev.lamp.actions.statistics.Unit;
import java.util.List;

/** What the card of an action says in words, in the report as in the room. */
public final class ActionCardWords {

    private ActionCardWords() {}

    /** One line for each thing, every number with its 95 % interval between prompts. */
    public static List<String> lines(ActionProfile profile) {
        return List.of(
                "right " + Unit.RATIO.text(profile.right()),
                "right, spread " + Unit.RATIO.text(profile.spreadX()),
                "down " + Unit.RATIO.text(profile.down()),
                "down, spread " + Unit.RATIO.text(profile.spreadY()),
                "read back " + profile.readBack().percent(),
                "usage " + profile.usage().percent(),
                "most alike: " + profile.mostConsistent(),
                "least alike: " + profile.leastConsistent());
    }

    /**
     * How a bundle calls an action that its motion would give another name; empty if both agree.
     *
     * @param measured the name by motion
     * @param bundled the bundle's name
     */
    public static String otherName(String measured, String bundled) {
        return measured.equals(bundled) ? "" : "the bundle says \"" + bundled + "\"";
    }
}
