/** The compare room: many dreams side by side, in step, and what their actions have in common. */
package dev.lamp.app.compare;
