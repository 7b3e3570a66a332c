package dev.lamp.app.report;

import dev.lamp.actions.consistency.ActionProfile;
import dev.lamp.actions.consistency.MotionTrail;
import java.util.Locale;
import java.util.stream.Collectors;

/** The card of one action: its arrow with spread, and where and when things moved around the hero. */
final class ActionCardHtml {

    private static final int SIDE = 114;
    private static final int PER_TILE = 17;

    private ActionCardHtml() {}

    /**
     * @param name by its motion
     * @param bundled as the bundle calls it
     */
    static String of(ActionProfile profile, String name, String bundled) {
        String words =
                ActionCardWords.lines(profile).stream().map(HtmlPage::escape).collect(Collectors.joining("<br>"));
        return "<b>" + (profile.action().index() + 1) + " " + HtmlPage.escape(name) + "</b> <small>"
                + HtmlPage.escape(ActionCardWords.otherName(name, bundled)) + "</small><br>" + arrow(profile)
                + trail(profile.trail()) + "<br><small>" + words + "</small>";
    }

    /** The mean motion from the middle, the spread between prompts as an ellipse around its tip. */
    private static String arrow(ActionProfile profile) {
        double middle = SIDE / 2.0;
        double x = middle + PER_TILE * profile.right().value();
        double y = middle + PER_TILE * profile.down().value();
        return String.format(
                Locale.ROOT,
                "<svg width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"mean motion\">"
                        + "<ellipse class=\"spread\" cx=\"%.1f\" cy=\"%.1f\" rx=\"%.1f\" ry=\"%.1f\"/>"
                        + "<line class=\"motion\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>"
                        + "<circle class=\"tip\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/></svg>",
                SIDE,
                SIDE,
                x,
                y,
                1 + PER_TILE * profile.spreadX().value(),
                1 + PER_TILE * profile.spreadY().value(),
                middle,
                middle,
                x,
                y,
                x,
                y);
    }

    /** The more often something moved in a cell, the stronger; the later, the darker. */
    private static String trail(MotionTrail trail) {
        int cell = SIDE / MotionTrail.SIDE;
        StringBuilder svg = new StringBuilder(String.format(
                "<svg width=\"%1$d\" height=\"%1$d\" role=\"img\" aria-label=\"where and when things moved\">",
                cell * MotionTrail.SIDE));
        for (int y = 0; y < MotionTrail.SIDE; y++) {
            for (int x = 0; x < MotionTrail.SIDE; x++) {
                svg.append(String.format(
                        Locale.ROOT,
                        "<rect class=\"cell\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\""
                                + " fill-opacity=\"%.2f\"/>",
                        x * cell,
                        y * cell,
                        cell,
                        cell,
                        shade(trail.when(x, y)),
                        Math.sqrt(trail.share(x, y))));
            }
        }
        return svg.append("</svg>").toString();
    }

    /** From yellow, at once, to red, late. */
    private static String shade(double late) {
        return String.format(
                "#%02x%02x%02x", between(0xF0, 0xB0, late), between(0xB0, 0x30, late), between(0x40, 0x5C, late));
    }

    private static int between(int early, int late, double share) {
        return (int) Math.round(early + (late - early) * share);
    }
}
