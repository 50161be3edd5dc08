/** Blank pages to write on; apart from lessons, which hold activities to draw on them. */
export const PAPERS = ['white', 'seyes', 'squares', 'dots', 'slate', 'staff', 'france'] as const;
export type Paper = (typeof PAPERS)[number];
