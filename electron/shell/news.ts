/** What the shell tells the console's page unasked. Apart from the schemas: the preload stays small. */
export const NEWS = { displays: 'shell/displays-changed', board: 'shell/board-changed' } as const;
