/** The procedural platform game whose video everything is learned from: levels, physics, drawing, players, clips. */
package dev.lamp.assets.platformer;
