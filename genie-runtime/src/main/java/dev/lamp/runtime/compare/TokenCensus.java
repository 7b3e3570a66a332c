package dev.lamp.runtime.compare;

import dev.lamp.tokenizer.TokenGrid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How likely a token is beside its left neighbour, counted over many frames: the simplest model of what pictures of a
 * world look like. Immutable and thread-safe.
 */
final class TokenCensus {

    /** Pairs seen this often weigh as much as what is known of the token alone. */
    private static final double TRUST = 1;

    private final int codes;
    private final long[] alone;
    private final Map<Long, Integer> pairs = new HashMap<>();
    private long total;

    TokenCensus(List<TokenGrid> grids, int codes) {
        this.codes = codes;
        this.alone = new long[codes];
        for (TokenGrid grid : grids) {
            for (int row = 0; row < grid.rows(); row++) {
                count(grid, row);
            }
        }
    }

    private void count(TokenGrid grid, int row) {
        for (int column = 0; column < grid.columns(); column++) {
            alone[grid.code(column, row)]++;
            total++;
            if (column > 0) {
                pairs.merge(pair(grid.code(column - 1, row), grid.code(column, row)), 1, Integer::sum);
            }
        }
    }

    /** How surprising a picture is, in bits per token. */
    double surprise(TokenGrid grid) {
        double bits = 0;
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                bits -= Math.log(probability(grid, column, row)) / Math.log(2);
            }
        }
        return bits / (grid.columns() * grid.rows());
    }

    private double probability(TokenGrid grid, int column, int row) {
        int code = grid.code(column, row);
        double byItself = (alone[code] + 1.0) / (total + codes);
        if (column == 0) {
            return byItself;
        }
        int left = grid.code(column - 1, row);
        return (pairs.getOrDefault(pair(left, code), 0) + TRUST * byItself) / (alone[left] + TRUST);
    }

    private long pair(int left, int right) {
        return (long) left * codes + right;
    }
}
