package dev.lamp.runtime.training.export;

import dev.lamp.actions.ActionMap;
import dev.lamp.assets.bundle.BundleManifest.Provenance;
import dev.lamp.assets.video.Palette;
import dev.lamp.tokenizer.training.nn.Tensor;
import java.util.Map;

/**
 * Everything that a bundle is made of.
 *
 * @param name of the bundle
 * @param palette what pixels index
 * @param tokenizer the tokenizer's parameters by name
 * @param latentActions the latent action model's
 * @param dynamics the dynamics model's
 * @param actions what calibration found each action to do
 * @param provenance where all this comes from
 */
public record BundleParts(
        String name,
        Palette palette,
        Map<String, Tensor> tokenizer,
        Map<String, Tensor> latentActions,
        Map<String, Tensor> dynamics,
        ActionMap actions,
        Provenance provenance) {}
