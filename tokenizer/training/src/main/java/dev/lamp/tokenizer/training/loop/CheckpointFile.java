package dev.lamp.tokenizer.training.loop;

import dev.lamp.assets.file.WholeFile;
import dev.lamp.tokenizer.training.nn.Tensor;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * The binary form of a {@link Checkpoint}, big-endian: {@code LAMPCKPT}, version, facts (count, then pairs of strings),
 * tensors (count, then name, rank, sizes, floats), and the CRC-32 of all before. Writing is atomic: a reader sees the
 * old file or the new one, never half of one. Reading trusts nothing: sizes are checked against the file's length
 * before memory is taken.
 */
public final class CheckpointFile {

    private static final long MAGIC = 0x4C414D50434B5054L;
    private static final int VERSION = 1;
    private static final int MAX_ENTRIES = 100_000;
    private static final int MAX_RANK = 8;
    private static final int BUFFER = 1 << 16;

    private CheckpointFile() {}

    /** Writes to a temporary file beside the target, forces it to disk, and moves it into place. */
    public static void write(Path path, Checkpoint checkpoint) throws IOException {
        WholeFile.write(path, out -> write(out, checkpoint));
    }

    private static void write(OutputStream target, Checkpoint checkpoint) throws IOException {
        CRC32 crc = new CRC32();
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new CheckedOutputStream(target, crc), BUFFER));
        writeBody(out, checkpoint);
        out.flush();
        out.writeLong(crc.getValue());
        out.flush();
    }

    /**
     * Reads a file completely.
     *
     * @throws IOException if it cannot be read, is damaged, or is not a checkpoint
     */
    public static Checkpoint read(Path path) throws IOException {
        long length = Files.size(path);
        CRC32 crc = new CRC32();
        try (DataInputStream in = new DataInputStream(
                new CheckedInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER), crc))) {
            Checkpoint checkpoint = readBody(in, length);
            long expected = crc.getValue();
            if (in.readLong() != expected || in.read() != -1) {
                throw new IOException("expected a whole checkpoint, found a damaged one: " + path);
            }
            return checkpoint;
        } catch (EOFException | ArithmeticException e) {
            throw new IOException("expected a whole checkpoint, found a truncated one: " + path, e);
        }
    }

    private static void writeBody(DataOutputStream out, Checkpoint checkpoint) throws IOException {
        out.writeLong(MAGIC);
        out.writeInt(VERSION);
        out.writeInt(checkpoint.facts().size());
        for (Map.Entry<String, String> fact : checkpoint.facts().entrySet()) {
            out.writeUTF(fact.getKey());
            out.writeUTF(fact.getValue());
        }
        out.writeInt(checkpoint.tensors().size());
        for (Map.Entry<String, Tensor> entry : checkpoint.tensors().entrySet()) {
            out.writeUTF(entry.getKey());
            writeTensor(out, entry.getValue());
        }
    }

    private static void writeTensor(DataOutputStream out, Tensor tensor) throws IOException {
        long[] shape = tensor.shape();
        out.writeInt(shape.length);
        for (long size : shape) {
            out.writeLong(size);
        }
        ByteBuffer buffer = ByteBuffer.allocate(4 * tensor.data().length);
        buffer.asFloatBuffer().put(tensor.data());
        out.write(buffer.array());
    }

    private static Checkpoint readBody(DataInputStream in, long length) throws IOException {
        long magic = in.readLong();
        int version = in.readInt();
        if (magic != MAGIC || version != VERSION) {
            throw new IOException("expected a checkpoint of version " + VERSION + ", found something else");
        }
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = count(in); i > 0; i--) {
            facts.put(in.readUTF(), in.readUTF());
        }
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (int i = count(in); i > 0; i--) {
            tensors.put(in.readUTF(), readTensor(in, length));
        }
        return new Checkpoint(facts, tensors);
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MAX_ENTRIES) {
            throw new IOException("expected 0 to " + MAX_ENTRIES + " entries, found " + count);
        }
        return count;
    }

    private static Tensor readTensor(DataInputStream in, long length) throws IOException {
        int rank = in.readInt();
        if (rank < 0 || rank > MAX_RANK) {
            throw new IOException("expected a rank of 0 to " + MAX_RANK + ", found " + rank);
        }
        long[] shape = new long[rank];
        long count = 1;
        for (int i = 0; i < rank; i++) {
            shape[i] = in.readLong();
            if (shape[i] < 0 || shape[i] > length || count * shape[i] > length / 4) {
                throw new IOException("expected a tensor that fits a file of " + length + " bytes, found a larger one");
            }
            count *= shape[i];
        }
        byte[] bytes = new byte[Math.toIntExact(4 * count)];
        in.readFully(bytes);
        float[] data = new float[Math.toIntExact(count)];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(data);
        return new Tensor(shape, data);
    }
}
