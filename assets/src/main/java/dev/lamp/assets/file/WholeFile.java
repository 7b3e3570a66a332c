package dev.lamp.assets.file;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes files so that whoever looks, at any moment, finds the old file or the new one and never half of one: the bytes
 * go to a file beside the target, are forced to the disk, and take the target's place in one move. If anything fails,
 * the disk being full or the program being killed, the old file stays as it was.
 */
public final class WholeFile {

    private static final String UNFINISHED = ".part";
    private static final int BUFFER = 1 << 16;

    private WholeFile() {}

    /** Writes what is to be in a file. */
    @FunctionalInterface
    public interface Contents {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Makes a file at a path. */
    @FunctionalInterface
    public interface Making {

        /** @return false if the file is not wanted after all */
        boolean makeAt(Path unfinished) throws IOException;
    }

    /**
     * Has a file made by something that wants a path, such as an encoder of video, or leaves it as it was; one writer
     * per file at a time.
     *
     * @return whether it was made
     */
    public static boolean make(Path file, Making making) throws IOException {
        Path unfinished = unfinished(file);
        try {
            if (!making.makeAt(unfinished)) {
                return false;
            }
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            move(unfinished, file);
            return true;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Writes a file, or leaves it as it was; one writer per file at a time. */
    public static void write(Path file, Contents contents) throws IOException {
        Path unfinished = unfinished(file);
        try {
            try (FileChannel channel = FileChannel.open(
                    unfinished,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                OutputStream out = new BufferedOutputStream(new Open(Channels.newOutputStream(channel)), BUFFER);
                contents.writeTo(out);
                out.flush();
                channel.force(true);
            }
            move(unfinished, file);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
    }

    /** Writes a file of bytes. */
    public static void write(Path file, byte[] bytes) throws IOException {
        write(file, out -> out.write(bytes));
    }

    /** Writes a file of UTF-8 text. */
    public static void writeText(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + UNFINISHED);
    }

    /** Moves a file to where another may be, which is gone only when the new one is there, wherever the system can. */
    public static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Stays open when a writer closes it, for the file has yet to be forced to the disk. */
    private static final class Open extends FilterOutputStream {

        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
