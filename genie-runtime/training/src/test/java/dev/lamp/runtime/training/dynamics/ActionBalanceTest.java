package dev.lamp.runtime.training.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ActionBalanceTest {

    private static final byte HELD = 3;
    private static final byte RARE = 6;

    @Test
    void whatSeldomFollowsWeighsMoreThanWhatIsHeld() {
        ActionBalance balance = new ActionBalance();
        byte[] actions = new byte[40];
        Arrays.fill(actions, HELD);
        actions[20] = RARE;
        float[] weights = new float[0];
        for (int i = 0; i < 20; i++) {
            weights = balance.weights(moments(actions));
        }
        assertTrue(weights[10] < 0.5, "held on and on, found " + weights[10]);
        assertTrue(weights[20] > 1.5, "rarely done after that, found " + weights[20]);
        assertTrue(weights[20] <= 3);
    }

    @Test
    void theFirstActionFollowsNone() {
        ActionBalance balance = new ActionBalance();
        assertEquals(1, balance.weights(moments(HELD, HELD))[0], 0.5);
    }

    /** All moments of a clip of these actions. */
    private static ActionMoments moments(byte... actions) {
        TokenClip clip = new TokenClip(new short[(actions.length + 1) * DynamicsConfig.TOKENS], actions);
        return ActionMoments.of(IntStream.range(0, actions.length)
                .mapToObj(frame -> new ActionMoments.Moment(clip, frame))
                .toList());
    }
}
