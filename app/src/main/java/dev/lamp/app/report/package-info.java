/** Measures how alike the actions are across prompts, step by step into a folder, and writes the report about it. */
package dev.lamp.app.report;
