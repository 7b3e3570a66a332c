/**
 * What every trained part of Lamp is built from: named parameters, a few functional layers, an optimiser. Nothing here
 * knows about frames or tokens. All arrays are 32-bit floats unless said otherwise.
 */
package dev.lamp.tokenizer.training.nn;
