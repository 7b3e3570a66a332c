package dev.lamp.tokenizer.training.nn;

import ai.djl.pytorch.jni.LibUtils;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In which numbers PyTorch multiplies matrices of 32 bit on the CPU; sums are of 32 bit in any case, and so is all that
 * is kept. DJL has no word for it, so PyTorch is asked itself.
 */
public enum MatrixProducts {
    /** As they are. */
    FLOAT32(0),
    /**
     * Rounded to 8 bits of precision first. Several times faster on processors with AMX (Intel since 2023), as fast or
     * a little slower on others.
     */
    BFLOAT16(2);

    private static final String CONTEXT = "_ZN2at13globalContextEv";
    private static final String GET = "_ZNK2at7Context22float32MatmulPrecisionEv";
    private static final String SET = "_ZN2at7Context25setFloat32MatmulPrecisionENS_22Float32MatmulPrecisionE";

    /** What PyTorch calls it: highest, high, medium. */
    private final int precision;

    MatrixProducts(int precision) {
        this.precision = precision;
    }

    /**
     * The products of that name.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static MatrixProducts of(String name) {
        return Arrays.stream(values())
                .filter(products -> products.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected "
                        + Arrays.stream(values()).map(MatrixProducts::toString).collect(Collectors.joining(" or "))
                        + ", found " + name));
    }

    /**
     * Multiplies so from now on, everywhere in this process.
     *
     * @throws IllegalStateException if this PyTorch cannot be told, as on Windows
     */
    public void use() {
        ask(SET, precision);
    }

    /** What this process multiplies in now. */
    static MatrixProducts used() {
        return ask(GET) == BFLOAT16.precision ? BFLOAT16 : FLOAT32;
    }

    /** Calls a method of PyTorch's context. */
    private static int ask(String method, Object... arguments) {
        PyTorch.start();
        try {
            NativeLibrary torch = NativeLibrary.getInstance(library().toString());
            Pointer context = torch.getFunction(CONTEXT).invokePointer(new Object[0]);
            Object[] all =
                    Stream.concat(Stream.of(context), Stream.of(arguments)).toArray();
            return torch.getFunction(method).invokeInt(all);
        } catch (UnsatisfiedLinkError e) {
            throw new IllegalStateException(
                    "expected a PyTorch that can be told what to multiply in, found none in " + library(), e);
        }
    }

    private static Path library() {
        return Path.of(LibUtils.getLibtorchPath(), System.mapLibraryName("torch_cpu"));
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
