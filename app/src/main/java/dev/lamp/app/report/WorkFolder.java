package dev.lamp.app.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lamp.assets.file.WholeFile;
import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.ClipReader;
import dev.lamp.assets.video.ClipWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a long comparison keeps what it has measured so far. Each piece is there in full or not at all, so that a run
 * that was stopped goes on with the next piece.
 */
final class WorkFolder {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final String IDENTITY = "comparison";

    private final Path folder;

    private WorkFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens the folder, which is made if need be.
     *
     * @param identity of the comparison; what another one left behind is not mixed in
     * @throws ReportException if the folder belongs to another comparison
     */
    static WorkFolder open(Path folder, String identity) throws IOException, ReportException {
        Files.createDirectories(folder);
        WorkFolder work = new WorkFolder(folder);
        if (!work.has(IDENTITY)) {
            work.save(IDENTITY, identity);
        } else if (!identity.equals(work.load(IDENTITY, new TypeReference<String>() {}))) {
            throw ReportException.anotherComparison(folder);
        }
        return work;
    }

    boolean has(String piece) {
        return Files.exists(json(piece));
    }

    boolean hasClip(String piece) {
        return Files.exists(clip(piece));
    }

    void save(String piece, Object value) throws IOException {
        WholeFile.write(json(piece), out -> MAPPER.writeValue(out, value));
    }

    <T> T load(String piece, TypeReference<T> type) throws IOException {
        return MAPPER.readValue(json(piece).toFile(), type);
    }

    void saveClip(String piece, Clip value) throws IOException {
        ClipWriter.write(value, clip(piece));
    }

    Clip loadClip(String piece) throws IOException {
        return ClipReader.read(clip(piece));
    }

    private Path json(String piece) {
        return folder.resolve(piece + ".json");
    }

    private Path clip(String piece) {
        return folder.resolve(piece + ".clip");
    }
}
