package dev.lamp.app.report;

import dev.lamp.app.input.ActionScript;
import dev.lamp.assets.video.PngWriter;
import dev.lamp.runtime.Device;
import dev.lamp.runtime.compare.PromptStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What to type to get a report again.
 *
 * @param prompts the folder of pictures; null for those that come with Lamp
 * @param clips the folder of videos; null for none
 * @param bundle the bundle; null for the one that comes with Lamp
 * @param device where it was asked to run
 * @param out where the report goes
 */
public record CompareLine(Path prompts, Path clips, Path bundle, Device device, Path out) {

    /** The command line for a plan, in the form that fits how Lamp was started. */
    public String of(ComparisonPlan plan) {
        return of(plan, Starter.present());
    }

    String of(ComparisonPlan plan, Starter starter) {
        List<String> words = new ArrayList<>(List.of("compare"));
        add(words, "--prompts", prompts, starter);
        add(words, "--clips", clips, starter);
        words.add("--most " + plan.prompts().size());
        words.add("--script " + starter.word(new ActionScript(plan.script())));
        words.add("--held " + plan.held());
        words.add("--episodes " + plan.episodes());
        words.add("--seed " + plan.prompts().get(0).seed());
        words.add("--steps " + plan.sampling().steps());
        if (plan.sampling().temperature() > 0) {
            words.add("--temperature " + plan.sampling().temperature());
        }
        if (plan.prompts().stream().mapToLong(PromptStart::seed).distinct().count() > 1) {
            words.add("--own-chance");
        }
        add(words, "--bundle", bundle, starter);
        if (device != Device.AUTO) {
            words.add("--device " + device);
        }
        add(words, "--out", out, starter);
        return starter.line(String.join(" ", words));
    }

    private static void add(List<String> words, String option, Path path, Starter starter) {
        if (path != null) {
            words.add(option + " " + starter.word(path));
        }
    }

    /** Writes the prompts of a plan as pictures, in their order and to the pixel, so that a command can read them. */
    public static Path writePrompts(ComparisonPlan plan, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < plan.prompts().size(); i++) {
            PromptStart prompt = plan.prompts().get(i);
            String name = prompt.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            PngWriter.write(prompt.frame(), 1, folder.resolve(String.format("%02d-%s.png", i + 1, name)));
        }
        return folder;
    }
}
