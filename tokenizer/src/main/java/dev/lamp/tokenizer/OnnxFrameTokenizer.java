package dev.lamp.tokenizer;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.lamp.assets.bundle.BundleException;
import dev.lamp.assets.bundle.BundleException.Problem;
import dev.lamp.assets.bundle.BundleManifest;
import dev.lamp.assets.bundle.GraphRole;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.process.NativeCalls;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The tokenizer of a bundle, run by ONNX Runtime; owns the sessions of its two graphs. Thread-safe. */
public final class OnnxFrameTokenizer implements FrameTokenizer {

    /** More frames than this are taken in several calls, so that memory stays bounded. */
    private static final int MAX_BATCH = 64;

    private final OrtEnvironment environment;
    private final OrtSession encoder;
    private final OrtSession decoder;
    private final FrameSize size;
    private final Palette palette;
    private final int columns;
    private final int rows;
    private final int codes;

    private OnnxFrameTokenizer(
            OrtEnvironment environment, OrtSession encoder, OrtSession decoder, BundleManifest manifest) {
        this.environment = environment;
        this.encoder = encoder;
        this.decoder = decoder;
        this.size = manifest.frame();
        this.palette = manifest.palette();
        this.columns = manifest.tokenColumns();
        this.rows = manifest.tokenRows();
        this.codes = manifest.tokens().codes();
    }

    /** Opens the tokenizer of a bundle on the CPU with the defaults of ONNX Runtime. */
    public static OnnxFrameTokenizer open(ModelBundle bundle) throws BundleException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            return open(bundle, options);
        }
    }

    /**
     * Opens the tokenizer of a bundle.
     *
     * @param options used while opening only; the caller closes them
     * @throws BundleException if the bundle or ONNX Runtime refuses a graph
     */
    public static OnnxFrameTokenizer open(ModelBundle bundle, OrtSession.SessionOptions options)
            throws BundleException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        OrtSession encoder = session(environment, bundle, GraphRole.TOKENIZER_ENCODER, options);
        try {
            OrtSession decoder = session(environment, bundle, GraphRole.TOKENIZER_DECODER, options);
            return new OnnxFrameTokenizer(environment, encoder, decoder, bundle.manifest());
        } catch (BundleException | RuntimeException e) {
            closeSession(encoder);
            throw e;
        }
    }

    private static OrtSession session(
            OrtEnvironment environment, ModelBundle bundle, GraphRole role, OrtSession.SessionOptions options)
            throws BundleException {
        try {
            byte[] graph = bundle.checkedGraph(role);
            return NativeCalls.during(() -> environment.createSession(graph, options));
        } catch (OrtException e) {
            throw new BundleException(
                    Problem.UNUSABLE_GRAPH,
                    "The graph " + role.key() + " of this model bundle cannot be loaded.",
                    "Get the bundle again from where it came from, or update Lamp.",
                    e);
        }
    }

    @Override
    public int codes() {
        return codes;
    }

    @Override
    public List<TokenGrid> encodeAll(List<Frame> frames) {
        List<TokenGrid> grids = new ArrayList<>(frames.size());
        for (int from = 0; from < frames.size(); from += MAX_BATCH) {
            grids.addAll(encodeBatch(frames.subList(from, Math.min(frames.size(), from + MAX_BATCH))));
        }
        return grids;
    }

    @Override
    public List<Frame> decodeAll(List<TokenGrid> grids) {
        List<Frame> frames = new ArrayList<>(grids.size());
        for (int from = 0; from < grids.size(); from += MAX_BATCH) {
            frames.addAll(decodeBatch(grids.subList(from, Math.min(grids.size(), from + MAX_BATCH))));
        }
        return frames;
    }

    private synchronized List<TokenGrid> encodeBatch(List<Frame> frames) {
        ByteBuffer pixels = direct(frames.size() * size.pixels());
        for (Frame frame : frames) {
            pixels.put(checked(frame).toIndices());
        }
        long[] shape = {frames.size(), size.height(), size.width()};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, pixels.flip(), shape, OnnxJavaType.UINT8);
                OrtSession.Result result = NativeCalls.during(() -> encoder.run(Map.of("pixels", input)))) {
            return grids(((OnnxTensor) result.get(0)).getIntBuffer(), frames.size());
        } catch (OrtException e) {
            throw new IllegalStateException("the tokenizer's encoder failed: " + e.getMessage(), e);
        }
    }

    private synchronized List<Frame> decodeBatch(List<TokenGrid> grids) {
        IntBuffer tokens = direct(Integer.BYTES * grids.size() * columns * rows).asIntBuffer();
        for (TokenGrid grid : grids) {
            tokens.put(checked(grid));
        }
        long[] shape = {grids.size(), (long) columns * rows};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, tokens.flip(), shape);
                OrtSession.Result result = NativeCalls.during(() -> decoder.run(Map.of("tokens", input)))) {
            return frames(((OnnxTensor) result.get(0)).getByteBuffer(), grids.size());
        } catch (OrtException e) {
            throw new IllegalStateException("the tokenizer's decoder failed: " + e.getMessage(), e);
        }
    }

    private List<TokenGrid> grids(IntBuffer tokens, int count) {
        List<TokenGrid> grids = new ArrayList<>(count);
        int[] one = new int[columns * rows];
        for (int i = 0; i < count; i++) {
            tokens.get(one);
            grids.add(TokenGrid.of(columns, rows, one));
        }
        return grids;
    }

    private List<Frame> frames(ByteBuffer pixels, int count) {
        List<Frame> frames = new ArrayList<>(count);
        byte[] one = new byte[size.pixels()];
        for (int i = 0; i < count; i++) {
            pixels.get(one);
            frames.add(Frame.of(size, palette, one));
        }
        return frames;
    }

    private Frame checked(Frame frame) {
        if (!frame.size().equals(size) || !frame.palette().equals(palette)) {
            throw new IllegalArgumentException("expected a frame of " + size + " in the palette of the bundle, found "
                    + frame.size() + " in " + frame.palette());
        }
        return frame;
    }

    private int[] checked(TokenGrid grid) {
        if (grid.columns() != columns || grid.rows() != rows) {
            throw new IllegalArgumentException("expected " + columns + " x " + rows + " tokens, found " + grid);
        }
        int[] tokens = grid.toArray();
        for (int token : tokens) {
            if (token >= codes) {
                throw new IllegalArgumentException("expected codes below " + codes + ", found " + token);
            }
        }
        return tokens;
    }

    private static ByteBuffer direct(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }

    @Override
    public synchronized void close() {
        closeSession(decoder);
        closeSession(encoder);
    }

    private static void closeSession(OrtSession session) {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("closing the tokenizer failed: " + e.getMessage(), e);
        }
    }
}
