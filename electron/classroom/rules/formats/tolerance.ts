import type { Tolerance } from '#protocol/activity/content.ts';

/** Words from a file are compared as Moodle does: capital letters do not matter, accents do. */
export const KINDLY: Tolerance = { accents: false, case: true, spacing: true };
