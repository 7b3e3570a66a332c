package dev.lamp.app.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A checkout of Lamp's source, whose Maven wrapper builds and runs the training program. Playing never brings PyTorch
 * along, so an installed Lamp cannot train by itself.
 *
 * @param checkout the folder with {@code mvnw}
 */
public record TrainingHome(Path checkout) {

    private static final String MODULE = "genie-runtime/training";
    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    /** The checkout that a folder is in, if it is in one. */
    public static Optional<TrainingHome> around(Path folder) {
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("mvnw"))
                    && Files.isRegularFile(at.resolve(MODULE).resolve("pom.xml"))) {
                return Optional.of(new TrainingHome(at));
            }
        }
        return Optional.empty();
    }

    /** The command that runs the training program with some words, to be started in the checkout. */
    public List<String> command(List<String> words) {
        List<String> command = new ArrayList<>();
        command.add(checkout.resolve(WINDOWS ? "mvnw.cmd" : "mvnw").toString());
        command.addAll(List.of("-q", "-pl", MODULE, "-am", "-Prun"));
        command.add("-Dargs=" + words.stream().map(TrainingHome::quoted).collect(Collectors.joining(" ")));
        return command;
    }

    private static String quoted(String word) {
        return word.contains(" ") ? '"' + word + '"' : word;
    }
}
