package dev.lamp.runtime.training.export;

import dev.lamp.assets.bundle.ActionTable;
import dev.lamp.assets.bundle.BundleManifest;
import dev.lamp.assets.bundle.BundleManifest.Provenance;
import dev.lamp.assets.time.TimeSpan;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The model card of a bundle (Mitchell et al. 2019): what it is, what it learned from, how well it does, where it
 * fails.
 */
final class ModelCard {

    private ModelCard() {}

    /** Writes the card in Markdown. */
    static String text(BundleManifest manifest, CardNotes notes) {
        return String.join(
                        "\n\n",
                        "# Model card: " + manifest.name(),
                        what(manifest),
                        "## Trained on",
                        training(manifest.provenance()),
                        "## The eight actions",
                        ActionTable.of(manifest.actions()).strip(),
                        "## Measured on held-out seeds",
                        orElse(notes.measurements(), "Not measured yet."),
                        "## Compared across prompts",
                        compared(notes.report()),
                        "## What still looks wrong",
                        orElse(notes.flaws(), "Nobody has written down yet what they saw."),
                        "## Limits",
                        LIMITS,
                        "## How it was made",
                        options(manifest.provenance()))
                + "\n";
    }

    private static String orElse(String text, String otherwise) {
        return text.isBlank() ? otherwise : text.strip();
    }

    private static final Pattern REPORT = Pattern.compile("\\[report of compare]\\(([^()\\s]+)\\)");

    private static String compared(String report) {
        return report.isBlank()
                ? "Not compared yet: `compare` measures whether the eight actions mean the same in every picture."
                : "Do the eight actions mean the same in every picture? The [report of compare](" + report + ")\n"
                        + "has every number with its interval and what a blind guess gets, matrices and\n"
                        + "moving pictures.";
    }

    /** Where the report is that a card links to; blank if it links to none. */
    static String reportOf(String card) {
        Matcher link = REPORT.matcher(card);
        return link.find() ? link.group(1) : "";
    }

    private static final String LIMITS = """
            - The models know nothing but the worlds they were trained on. A picture of anything else is first
              reduced to their palette and to patches they know, and loses detail; what happens in it then is a
              guess from what they know.
            - Content that leaves the view is forgotten after the frames of the memory have passed.
            - The actions were found without labels. Their names are descriptions of what was seen to happen, made
              by the calibration; an action may do nothing where the world does not allow it.
            - Errors add up: in long dreams the figures, small things first, may fray, change or vanish. The table
              above says how soon.""";

    private static final String WHAT = """
            Small neural networks that dream 2-d platformer worlds frame by frame, after Genie (Bruce et al. 2024):
            a tokenizer (%d codes, patches of %d x %d pixels), a latent action model (%d actions, found without
            labels), and a MaskGIT dynamics model (%d layers of width %d, a memory of %d frames). Frames are
            %d x %d pixels in %d colours, meant to be shown %d times a second.""";

    private static final String TRAINING = """
            Video of a procedural platform game that is part of Lamp: rooms and scrolling levels, curated themes and
            drawn styles. Training saw pixels only, never the game's controls. Level seeds: %s; all other seeds are
            held out. Training took %s in all and ended %s, from source revision %s.""";

    private static String what(BundleManifest manifest) {
        return String.format(
                Locale.ROOT,
                WHAT,
                manifest.tokens().codes(),
                manifest.tokens().patch(),
                manifest.tokens().patch(),
                manifest.actions().size(),
                manifest.dynamics().layers(),
                manifest.dynamics().width(),
                manifest.dynamics().memory() + 1,
                manifest.frame().width(),
                manifest.frame().height(),
                manifest.colours().size(),
                manifest.framesPerSecond());
    }

    private static final String OWN_CLIPS = """
            Clips that somebody brought, from a folder named %s. Training saw pixels only. A part of every long clip is
            held out. Training took %s in all and ended %s, from source revision %s.""";

    private static String training(Provenance provenance) {
        String folder = provenance.options().get("dynamics.ownClips");
        if (folder != null) {
            return String.format(
                    Locale.ROOT,
                    OWN_CLIPS,
                    folder,
                    TimeSpan.ofMinutes(provenance.minutes()),
                    provenance.trained(),
                    provenance.commit());
        }
        return String.format(
                Locale.ROOT,
                TRAINING,
                provenance.seeds(),
                TimeSpan.ofMinutes(provenance.minutes()),
                provenance.trained(),
                provenance.commit());
    }

    private static String options(Provenance provenance) {
        StringBuilder list = new StringBuilder();
        provenance
                .options()
                .forEach((name, value) -> list.append("- ")
                        .append(name)
                        .append(": ")
                        .append(value)
                        .append('\n'));
        return list.isEmpty() ? "Unknown." : list.toString().strip();
    }
}
