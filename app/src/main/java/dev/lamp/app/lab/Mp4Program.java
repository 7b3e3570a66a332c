package dev.lamp.app.lab;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Decodes an MP4 file and writes its frames to standard output, as {@link RawFrames} says. The program of the process
 * that {@link Mp4Video} starts; it ends when that one is gone.
 */
final class Mp4Program {

    private Mp4Program() {}

    /** @param arguments the file */
    public static void main(String[] arguments) throws IOException {
        endWithTheOther(System.in);
        // The decoder prints its warnings where the frames go.
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16))) {
            RawFrames.writeEnd(out, decode(Path.of(arguments[0]), out));
        }
    }

    /** What was wrong; empty if nothing was. */
    private static String decode(Path file, DataOutputStream out) {
        try {
            Mp4Frames.read(file, (frame, second) -> {
                try {
                    RawFrames.write(out, frame, second);
                    return true;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return "";
        } catch (VideoException e) {
            return String.valueOf(e.getCause().getMessage());
        }
    }

    private static void endWithTheOther(InputStream other) {
        Thread listener = new Thread(
                () -> {
                    try {
                        other.read();
                    } catch (IOException e) {
                        // Gone, too.
                    }
                    Runtime.getRuntime().halt(1);
                },
                "listener");
        listener.setDaemon(true);
        listener.start();
    }
}
