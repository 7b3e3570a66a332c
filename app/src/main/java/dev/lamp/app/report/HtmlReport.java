package dev.lamp.app.report;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.consistency.ActionProfile;
import dev.lamp.actions.consistency.ActionRecovery;
import dev.lamp.actions.consistency.Finding;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.actions.statistics.Unit;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.PngWriter;
import dev.lamp.runtime.compare.Familiarity;
import dev.lamp.runtime.compare.RestTest;
import dev.lamp.runtime.compare.ReturnTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A comparison as one page that needs nothing beside it: numbers, plots and moving pictures inside. */
final class HtmlReport {

    /** Width of a dream in a row of several, the gap included. */
    private static final int COLUMN = 102;

    private final ComparisonResult result;
    private final int framesPerSecond;
    private final HtmlPage page;

    private HtmlReport(ComparisonResult result, int framesPerSecond) {
        this.result = result;
        this.framesPerSecond = framesPerSecond;
        this.page = new HtmlPage("Do the eight actions mean the same everywhere?");
    }

    /** The page. */
    static String of(ComparisonResult result, int framesPerSecond) throws IOException {
        HtmlReport report = new HtmlReport(result, framesPerSecond);
        report.summary();
        report.numbers();
        report.actions();
        report.matrices();
        report.prompts();
        report.grid();
        report.time();
        report.rest();
        report.settings();
        return report.page.toString();
    }

    private void summary() {
        page.text(result.prompts().size()
                + " prompts, one script, eight actions. At every step of the script each action was tried from the same"
                + " moment with the same chance, so that outcomes differ by the action alone. Intervals are 95 %; their"
                + " unit is a prompt or an episode (n of them), never a frame. Beside each number stands what a blind"
                + " guess gets, and what the true game gets where it can be asked.");
        page.open("short");
        shortly(
                ActionRecovery.ALIKE,
                "Of the actions that made a difference, read back as far as their frames differ:");
        shortly("motion.classifier", "They are told by their motion alone, in prompts not seen before,");
        shortly("tracks.agreement", "Motion under one script is alike between prompts by");
        shortly("control.delta-psnr", "Against true clips, the right actions are worth");
        page.close();
    }

    /** One of the findings as a sentence. */
    private void shortly(String id, String words) {
        Finding.find(result.findings(), id)
                .ifPresent(finding ->
                        page.text(words + " " + finding.measured().result() + ". To compare: " + blind(finding) + "."));
    }

    private void numbers() {
        page.heading("The numbers");
        Map<String, List<Finding>> parts = new LinkedHashMap<>();
        for (Finding finding : result.findings()) {
            parts.computeIfAbsent(finding.measured().part(), part -> new ArrayList<>())
                    .add(finding);
        }
        for (String part : PartWords.sorted(parts.keySet())) {
            page.subheading(part);
            page.text(PartWords.about(part));
            List<List<String>> rows = new ArrayList<>();
            for (Finding finding :
                    parts.get(part).stream().filter(HtmlReport::isTold).toList()) {
                Measurement measured = finding.measured();
                rows.add(List.of(
                        HtmlPage.escape(measured.what() + named(finding)),
                        "<b>" + HtmlPage.escape(measured.result()) + "</b>",
                        HtmlPage.escape(blind(finding)),
                        String.valueOf(measured.estimate().count())));
            }
            page.table("numbers", List.of("", "measured [95 %]", "blind guesses [95 %]", "n"), rows);
        }
    }

    /** The name of the action that a number is about, in brackets; nothing if it is about several. */
    private String named(Finding finding) {
        return ActionRecovery.alone(finding)
                .map(action -> " (" + result.names().get(action.index()) + ")")
                .orElse("");
    }

    /** Of the trips, a few; the curve shows them all. */
    private static boolean isTold(Finding finding) {
        return Integer.bitCount(ReturnTest.steps(finding)) <= 1;
    }

    /** What a number is to be held against, in words. */
    private static String blind(Finding finding) {
        return finding.blind().stream()
                .map(guess -> guess.name() + " " + finding.measured().unit().text(guess.estimate()))
                .collect(Collectors.joining(", "));
    }

    private void actions() {
        page.heading("What each action does");
        page.text("Each is named by its motion in these prompts; all tables and plots use the bundle's"
                + " names. Left: mean motion of what the action controls, in tiles of 4 pixels a"
                + " step; the ellipse is its spread between prompts. Right: where and when things moved"
                + " around the hero while the action was held, yellow at once, red later, stronger in more"
                + " prompts. Usage is the share of all tried frames that the latent action model takes"
                + " for this action: 12.5 % if all are used alike. Good is a long arrow in a small ellipse, for resting"
                + " a dot.");
        page.open("cards");
        for (ActionProfile profile : result.profiles()) {
            int action = profile.action().index();
            page.card(ActionCardHtml.of(
                    profile, result.measured().get(action), result.names().get(action)));
        }
        page.close();
    }

    private void matrices() throws IOException {
        page.heading("Matrices");
        for (Matrix matrix : result.matrices()) {
            page.subheading(matrix.title());
            page.text(matrix.about());
            page.open("plots");
            page.png(new MatrixPlot(matrix).png(), matrix.title());
            page.close();
            page.fold("Every cell with its interval", () -> cells(matrix));
        }
    }

    private void cells(Matrix matrix) {
        List<String> header = new ArrayList<>(List.of(""));
        matrix.columns().forEach(name -> header.add(HtmlPage.escape(name)));
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < matrix.rows().size(); row++) {
            List<String> cells =
                    new ArrayList<>(List.of(HtmlPage.escape(matrix.rows().get(row))));
            matrix.cells().get(row).forEach(cell -> cells.add(matrix.text(cell)));
            rows.add(cells);
        }
        page.table("cells", header, rows);
    }

    private void prompts() throws IOException {
        page.heading("Prompts under the script");
        page.text("One script tells little about one prompt: its steps depend on each other as far as the model"
                + " remembers, so the intervals here count " + stretches()
                + ", not frames. Blind guesses stand beside the sums over"
                + " all prompts above; how far out a picture is asks no action, so nothing can be guessed there.");
        page.open("cards");
        for (PromptResult prompt : result.prompts()) {
            Familiarity familiarity = prompt.familiarity();
            String words = prompt.recovery().percent() + " read back, "
                    + prompt.told().percent() + " told by motion, track " + Unit.RATIO.text(prompt.track()) + "<br>"
                    + HtmlPage.escape(familiarity.describe());
            page.card(HtmlPage.image(FrameGrid.gif(prompt.script(), framesPerSecond), "gif", prompt.name(), 192)
                    + "<b>" + HtmlPage.escape(prompt.name()) + "</b> <span class=\"word "
                    + familiarity.word().text() + "\">"
                    + familiarity.word().text() + "</span><br><small>" + words + "</small>");
        }
        page.close();
    }

    private String stretches() {
        int count = result.prompts().get(0).recovery().count();
        return count == 1 ? "the script as one" : "the " + count + " stretches of that length in the script";
    }

    private void grid() throws IOException {
        page.heading("Prompts by actions, each action held");
        page.text("Every row is a prompt, every column one action held for "
                + (result.prompts().get(0).held().get(0).size() - 1)
                + " steps. Good is a hero that goes the same way all down a column, as far as the picture lets him.");
        List<List<String>> rows = new ArrayList<>();
        for (PromptResult prompt : result.prompts()) {
            byte[] gif = FrameGrid.gif(FrameGrid.of(prompt.held(), LatentAction.COUNT), framesPerSecond);
            rows.add(List.of(
                    HtmlPage.escape(prompt.name()),
                    HtmlPage.image(gif, "gif", prompt.name(), COLUMN * LatentAction.COUNT)));
        }
        String header = String.join(
                "",
                IntStream.range(0, LatentAction.COUNT)
                        .mapToObj(i -> "<span class=\"column\">" + (i + 1) + " "
                                + HtmlPage.escape(result.names().get(i)) + "</span>")
                        .toList());
        page.table(List.of("", header), rows);
    }

    private void time() throws IOException {
        page.heading("Over time");
        page.text(
                "Bands are 95 % intervals between prompts. The thin line of one prompt is one dream and has none of its"
                        + " own. Good is a line that stays at the top, far from the blind ones. All these numbers are"
                        + " in curves.csv.");
        page.open("plots");
        List<List<Double>> same =
                result.prompts().stream().map(prompt -> prompt.rest().same()).toList();
        page.png(
                new CurvePlot("Pixels as they were, nothing pressed", "steps", "share of pixels", result.rest(), same)
                        .png(),
                "Share of pixels that stay while resting");
        page.png(
                new CurvePlot(
                                "Some steps out and back",
                                "steps out",
                                "of the changed pixels",
                                result.trips(),
                                List.of())
                        .png(),
                "Share of the changed pixels that come back");
        page.close();
    }

    private void rest() throws IOException {
        page.heading("Resting");
        page.text("Each prompt while nothing is pressed, and in the end where the last frame differs from it. Good is"
                + " nothing there but enemies.");
        List<List<String>> rows = new ArrayList<>();
        for (PromptResult prompt : result.prompts()) {
            List<Frame> strip = FrameGrid.of(
                    prompt.resting().stream().map(List::of).toList(),
                    prompt.resting().size());
            byte[] png = PngWriter.bytes(strip.get(0), 1);
            rows.add(List.of(
                    HtmlPage.escape(prompt.name()),
                    HtmlPage.image(
                            png,
                            "png",
                            prompt.name() + " while resting",
                            COLUMN * prompt.resting().size())));
        }
        String header = "<span class=\"column\">the prompt</span>"
                + RestTest.LOOKS.stream()
                        .map(step -> "<span class=\"column\">after " + step + "</span>")
                        .collect(Collectors.joining())
                + "<span class=\"column\">what drifted</span>";
        page.table(List.of("", header), rows);
    }

    private void settings() {
        page.heading("How it was made");
        page.table(
                List.of("", ""),
                result.settings().entrySet().stream()
                        .map(entry -> List.of(
                                HtmlPage.escape(entry.getKey()),
                                "<code>" + HtmlPage.escape(entry.getValue()) + "</code>"))
                        .toList());
    }
}
