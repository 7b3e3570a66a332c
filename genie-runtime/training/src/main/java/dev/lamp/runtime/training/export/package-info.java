/** Turns trained models into the graphs and the bundle that are played. */
package dev.lamp.runtime.training.export;
