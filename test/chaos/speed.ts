/** How many times faster than a classroom's the clocks of this school run, in the app and on the laptops. */
export const SPEED = Number(process.env['ARDOISE_CHAOS_SPEED'] ?? 8);
