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
        facts.put("commit", commit());
        return facts;
    }

    /** The commit of the working copy around the current folder, read without running git. */
    private static String commit() {
        try {
            for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
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
        Path reference = shared.resolve(head.substring("ref: ".length()));
        return Files.exists(reference) ? Files.readString(reference).strip() : head.substring("ref: ".length());
    }
}
