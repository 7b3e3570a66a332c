package dev.lamp.tokenizer.training.onnx;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;

/** The element types that Lamp's graphs use. */
public enum ElementType {
    FLOAT(DataType.FLOAT),
    INT32(DataType.INT32),
    INT64(DataType.INT64),
    UINT8(DataType.UINT8),
    BOOL(DataType.BOOL);

    private final DataType proto;

    ElementType(DataType proto) {
        this.proto = proto;
    }

    /** The number by which the ONNX format knows this type. */
    int number() {
        return proto.getNumber();
    }
}
