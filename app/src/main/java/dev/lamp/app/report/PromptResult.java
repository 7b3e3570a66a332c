package dev.lamp.app.report;

import dev.lamp.actions.statistics.Estimate;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.compare.Familiarity;
import dev.lamp.runtime.compare.RestTest;
import java.util.List;

/**
 * What one prompt showed.
 *
 * @param name for people
 * @param familiarity how far out it is
 * @param recovery share of actions read back; the unit of its interval is a stretch as long as the model's memory
 * @param told share of actions that the motions in other prompts tell; the same
 * @param track mean similarity of its track to the others'; the unit of its interval is one of those
 * @param script frames under the script, the prompt first
 * @param held frames [action][step] with each action held
 * @param rest how it rested
 * @param resting frames while nothing is pressed, as often as {@link RestTest#LOOKS} looks, the prompt first, and in
 *     the end where the last one differs from the prompt
 */
record PromptResult(
        String name,
        Familiarity familiarity,
        Estimate recovery,
        Estimate told,
        Estimate track,
        List<Frame> script,
        List<List<Frame>> held,
        RestTest.Rest rest,
        List<Frame> resting) {}
