/**
 * Do the eight actions mean the same everywhere? Pure measures over what was seen when every action was tried at many
 * moments of many prompts. The unit of every interval is a prompt, never a frame.
 */
package dev.lamp.actions.consistency;
