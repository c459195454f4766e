/**
 * The time of the world outside. What portals sign and stamp is checked against it, even where the
 * project's own clock can be moved for a demonstration.
 */
export const systemClock = { now: () => new Date() };
