package dev.lamp.actions.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClusteringTest {

    @Test
    void aRareClusterIsFoundWhenCrowdedPointsCountLess() {
        Random random = new Random(1);
        float[][] points = new float[205][];
        for (int i = 0; i < points.length; i++) {
            float side = i < 200 ? i % 2 : 5;
            points[i] = new float[] {side + 0.01f * (float) random.nextGaussian(), 0};
        }
        double[] weights =
                Arrays.stream(Clustering.crowd(points, 0.2)).map(n -> 1 / n).toArray();
        int[] members = Clustering.of(points, weights, 3, random).members();
        assertNotEquals(members[0], members[1]);
        assertNotEquals(members[0], members[200]);
        assertNotEquals(members[1], members[200]);
        assertEquals(members[0], members[2]);
    }

    @Test
    void ofTwoClustersThatTheDecoderCannotTellApartOneIsKept() {
        double[][] errors = {{0, 0.01, 1, 1}, {0.02, 0, 1, 1}, {1, 1, 0, 1}, {1, 1, 1, 0}};
        assertArrayEquals(new int[] {1, 2, 3}, Interchange.choose(errors, new double[] {1, 1, 1, 1}, 3));
    }

    @Test
    void pointsThatAreSpreadStayOnTheSphereAndLeaveEachOther() {
        double[][] spread = Sphere.spread(new double[][] {{1, 0}, {0.9, 0.1}});
        assertEquals(1, Math.hypot(spread[0][0], spread[0][1]), 1e-6);
        assertTrue(Math.hypot(spread[0][0] - spread[1][0], spread[0][1] - spread[1][1]) > 0.5);
    }
}
