/**
 * Experiments that try the same thing on many worlds at once; what they saw is judged by dev.lamp.actions.consistency.
 */
package dev.lamp.runtime.compare;
