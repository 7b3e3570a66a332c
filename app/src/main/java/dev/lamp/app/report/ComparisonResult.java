package dev.lamp.app.report;

import dev.lamp.actions.consistency.ActionProfile;
import dev.lamp.actions.consistency.Finding;
import java.util.List;
import java.util.Map;

/**
 * All that a comparison found.
 *
 * @param settings by name, in words: bundle, hash, script, sampling, machine
 * @param names what the bundle calls the eight actions
 * @param measured what they are called by their motion in these prompts
 * @param findings every number, in the order to show them
 * @param prompts what each prompt showed
 * @param profiles what each action did
 * @param rest what stays while resting, and by blind guesses
 * @param trips what comes back, and by blind guesses
 * @param matrices actions against actions, prompts against prompts, and actions against true movements, if the true
 *     game was asked
 */
record ComparisonResult(
        Map<String, String> settings,
        List<String> names,
        List<String> measured,
        List<Finding> findings,
        List<PromptResult> prompts,
        List<ActionProfile> profiles,
        List<Curve> rest,
        List<Curve> trips,
        List<Matrix> matrices) {}
