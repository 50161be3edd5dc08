import * as z from 'zod/mini';

/** What the console's page may ask of the shell, and what it has to say with it. */
export const REQUESTS = {
  'shell/displays': z.tuple([]),
  'shell/board': z.tuple([]),
  'shell/open-board': z.tuple([z.nullable(z.string().check(z.maxLength(100)))]),
  'shell/close-board': z.tuple([]),
  'shell/show-desktop': z.tuple([]),
  'shell/swap-displays': z.tuple([]),
  'shell/identify-displays': z.tuple([]),
  'shell/keep-awake': z.tuple([z.boolean()]),
} as const;
export type Request = keyof typeof REQUESTS;
export type RequestArguments<R extends Request> = z.infer<(typeof REQUESTS)[R]>;
