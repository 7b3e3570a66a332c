package dev.lamp.app.play;

import dev.lamp.app.record.WorldFile;
import dev.lamp.app.record.WorldFileException;
import dev.lamp.app.record.WorldFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The session that the next start offers if this one is killed. While that of last time is still offered it stays so,
 * and the running one is kept beside it. Everything here may be slow. Thread-safe.
 */
final class KeptSession {

    private final Path file;
    private final Path beside;
    private boolean closed;

    /** @param folder where sessions are kept; it need not exist yet */
    KeptSession(Path folder) {
        file = folder.resolve("running" + WorldFiles.SUFFIX);
        beside = folder.resolve("running-beside" + WorldFiles.SUFFIX);
    }

    /** Where sessions are kept. */
    Path folder() {
        return file.getParent();
    }

    /** What the last start left; empty if it ended as it should. */
    synchronized Optional<WorldFile> last() throws IOException, WorldFileException {
        if (!Files.exists(file) && Files.exists(beside)) {
            Files.move(beside, file);
        }
        return Files.exists(file) ? Optional.of(WorldFiles.read(file)) : Optional.empty();
    }

    /**
     * Keeps the running session; nothing once closed.
     *
     * @param offering whether that of last time is still offered, and stays
     */
    synchronized WorldFile keep(WorldFile world, boolean offering) throws IOException {
        if (!closed) {
            WorldFiles.write(world, offering ? beside : file);
            if (!offering) {
                Files.deleteIfExists(beside);
            }
        }
        return world;
    }

    /** Nobody wants the session of last time. */
    synchronized boolean forgetLast() throws IOException {
        return Files.deleteIfExists(file);
    }

    /** Leaves nothing behind, and keeps nothing from now on. */
    synchronized void close() throws IOException {
        closed = true;
        Files.deleteIfExists(file);
        Files.deleteIfExists(beside);
    }
}
