package dev.lamp.tokenizer.training.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Puts constants and tensor types into the form of the ONNX format. */
final class Tensors {

    private Tensors() {}

    static TensorProto floats(String name, float[] values, long... shape) {
        ByteBuffer bytes = bytes(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        return tensor(name, ElementType.FLOAT, bytes, values.length, shape);
    }

    static TensorProto ints(String name, int[] values, long... shape) {
        ByteBuffer bytes = bytes(values.length * Integer.BYTES);
        bytes.asIntBuffer().put(values);
        return tensor(name, ElementType.INT32, bytes, values.length, shape);
    }

    static TensorProto longs(String name, long[] values, long... shape) {
        ByteBuffer bytes = bytes(values.length * Long.BYTES);
        bytes.asLongBuffer().put(values);
        return tensor(name, ElementType.INT64, bytes, values.length, shape);
    }

    /** Describes an input or output; {@code dims} is a list such as {@code "B, 256"}, empty for a scalar. */
    static ValueInfoProto info(String name, ElementType type, String dims) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        if (!dims.isBlank()) {
            for (String dim : dims.split(",")) {
                shape.addDim(dimension(dim.strip()));
            }
        }
        TypeProto.Tensor tensor = TypeProto.Tensor.newBuilder()
                .setElemType(type.number())
                .setShape(shape)
                .build();
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }

    private static TensorShapeProto.Dimension dimension(String dim) {
        TensorShapeProto.Dimension.Builder builder = TensorShapeProto.Dimension.newBuilder();
        return (dim.chars().allMatch(Character::isDigit)
                        ? builder.setDimValue(Long.parseLong(dim))
                        : builder.setDimParam(dim))
                .build();
    }

    private static TensorProto tensor(String name, ElementType type, ByteBuffer bytes, int count, long... shape) {
        long size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        if (size != count) {
            throw new IllegalArgumentException("expected " + size + " values for constant " + name + " of shape "
                    + Arrays.toString(shape) + ", found " + count);
        }
        TensorProto.Builder proto = TensorProto.newBuilder().setName(name).setDataType(type.number());
        Arrays.stream(shape).forEach(proto::addDims);
        return proto.setRawData(ByteString.copyFrom(bytes)).build();
    }

    private static ByteBuffer bytes(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
