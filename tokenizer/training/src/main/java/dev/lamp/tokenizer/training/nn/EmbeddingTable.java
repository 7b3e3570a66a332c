package dev.lamp.tokenizer.training.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.SparseFormat;

/**
 * Looks up rows of {@code name.table} [count, width]. Input: integers [...] of 0 to count - 1, output [..., width].
 *
 * @param parameters owner of the table
 * @param name prefix of the parameter's name
 */
public record EmbeddingTable(ParameterSet parameters, String name) {

    /** Registers a table of normally distributed numbers. */
    public static EmbeddingTable create(
            ParameterSet parameters, String name, long count, long width, double deviation) {
        parameters.normal(name + ".table", deviation, count, width);
        return new EmbeddingTable(parameters, name);
    }

    public NDArray table() {
        return parameters.get(name + ".table");
    }

    public NDArray forward(NDArray indices) {
        return rows(table(), indices);
    }

    /** The same with the rows of the last dimension one behind the other: [..., n] to [..., n * width]. */
    public NDArray joined(NDArray indices) {
        long[] shape = indices.getShape().getShape().clone();
        shape[shape.length - 1] *= table().getShape().get(1);
        return forward(indices).reshape(shape);
    }

    /** Rows of any table [count, width] by integer indices [...], with gradients to the table. */
    public static NDArray rows(NDArray table, NDArray indices) {
        NDArray whole = indices.getDataType() == DataType.INT64 ? indices : indices.toType(DataType.INT64, false);
        return ai.djl.nn.core.Embedding.embedding(whole, table, SparseFormat.DENSE)
                .singletonOrThrow();
    }
}
