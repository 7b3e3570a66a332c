package dev.lamp.tokenizer.training.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where and when a run happened. */
final class Provenance {

    private Provenance() {}

    static Map<String, String> now(Trainee trainee) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("name", trainee.name());
        facts.put("started", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        facts.put("jdk", System.getProperty("java.vendor") + " " + Runtime.version());
        facts.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        facts.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("device", trainee.parameters().device().toString());
        facts.put("parameters", Long.toString(trainee.parameters().size()));
        facts.put("commit", commit(Path.of("").toAbsolutePath()));
        return facts;
    }

    /** The commit of the working copy around a folder, read without running git. */
    static String commit(Path start) {
        try {
            for (Path folder = start; folder != null; folder = folder.getParent()) {
                Path git = folder.resolve(".git");
                if (Files.isRegularFile(git)) {
                    git = folder.resolve(Files.readString(git).strip().replace("gitdir: ", ""));
                }
                if (Files.exists(git.resolve("HEAD"))) {
                    return resolve(git, Files.readString(git.resolve("HEAD")).strip());
                }
            }
        } catch (IOException e) {
            return "unknown";
        }
        return "unknown";
    }

    private static String resolve(Path git, String head) throws IOException {
        if (!head.startsWith("ref: ")) {
            return head;
        }
        Path shared = Files.exists(git.resolve("commondir"))
                ? git.resolve(Files.readString(git.resolve("commondir")).strip())
                : git;
        String name = head.substring("ref: ".length());
        Path reference = shared.resolve(name);
        return Files.exists(reference) ? Files.readString(reference).strip() : packed(shared, name);
    }

    /** Git packs references that have not changed for a while into one file. */
    private static String packed(Path git, String name) throws IOException {
        Path packed = git.resolve("packed-refs");
        if (Files.exists(packed)) {
            for (String line : Files.readAllLines(packed)) {
                if (line.endsWith(" " + name)) {
                    return line.substring(0, line.indexOf(' '));
                }
            }
        }
        return "unknown";
    }
}
