package dev.lamp.actions.consistency;

import dev.lamp.actions.motion.Motion;

/**
 * One motion under one action.
 *
 * @param action 0 to 7
 */
record MotionSample(int action, Motion motion) {}
