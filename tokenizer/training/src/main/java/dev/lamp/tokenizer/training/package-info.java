/** How the tokenizer is learned: a codebook of patches, and a decoder that reads a code with its surroundings. */
package dev.lamp.tokenizer.training;
