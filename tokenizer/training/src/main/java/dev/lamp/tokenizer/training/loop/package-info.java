/**
 * One training loop for all models: a time budget, metrics, sample sheets, checkpoints that survive being killed,
 * resuming.
 */
package dev.lamp.tokenizer.training.loop;
