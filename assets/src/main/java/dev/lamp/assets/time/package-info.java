/** How spans of time are told, in the window, on the console and in files alike. */
package dev.lamp.assets.time;
