package dev.lamp.tokenizer.training.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import com.google.protobuf.ByteString;
import java.util.List;

/**
 * One operator about to enter a graph: its type, its inputs and its attributes, in the order in which they are given.
 */
public final class Node {

    private final NodeProto.Builder proto;

    private Node(NodeProto.Builder proto) {
        this.proto = proto;
    }

    /** Starts a node of an operator of the standard domain, for example {@code "MatMul"}. */
    public static Node of(String operator, Value... inputs) {
        NodeProto.Builder proto = NodeProto.newBuilder().setOpType(operator);
        for (Value input : inputs) {
            proto.addInput(input.name());
        }
        return new Node(proto);
    }

    /** Moves the node to an operator domain other than the standard one. */
    public Node domain(String domain) {
        proto.setDomain(domain);
        return this;
    }

    public Node with(String name, long value) {
        return add(attribute(name, AttributeType.INT).setI(value));
    }

    public Node with(String name, float value) {
        return add(attribute(name, AttributeType.FLOAT).setF(value));
    }

    public Node with(String name, String value) {
        return add(attribute(name, AttributeType.STRING).setS(ByteString.copyFromUtf8(value)));
    }

    public Node with(String name, List<Long> values) {
        return add(attribute(name, AttributeType.INTS).addAllInts(values));
    }

    Node with(String name, GraphProto graph) {
        return add(attribute(name, AttributeType.GRAPH).setG(graph));
    }

    String operator() {
        return proto.getOpType();
    }

    NodeProto build(String name, List<Value> outputs) {
        proto.setName(name);
        outputs.forEach(output -> proto.addOutput(output.name()));
        return proto.build();
    }

    private Node add(AttributeProto.Builder attribute) {
        proto.addAttribute(attribute);
        return this;
    }

    private static AttributeProto.Builder attribute(String name, AttributeType type) {
        return AttributeProto.newBuilder().setName(name).setType(type);
    }
}
