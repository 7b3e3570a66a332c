/**
 * The dynamics model: given the tokens of past frames and a latent action, a distribution over the tokens of the next
 * frame (Bruce et al. 2024, section 2.1, after MaskGIT, Chang et al. 2022).
 */
package dev.lamp.runtime.training.dynamics;
