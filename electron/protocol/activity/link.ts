import * as z from 'zod/mini';
import { LIMITS } from '../limits.ts';
import { itemBase } from './content.ts';

/** A web page that the laptop opens when it has internet. The app itself never follows it. */
export const linkItem = z.strictObject({
  ...itemBase,
  kind: z.literal('link'),
  url: z.string().check(
    z.maxLength(LIMITS.url),
    z.refine((text) => {
      // No URL class in the rules: an address is a scheme, a host without a user, and no blank.
      return /^https?:\/\/[^\s/?#@\\]+([/?#][^\s\\]*)?$/i.test(text);
    }),
  ),
});

/** She has been there. */
export const linkGiven = z.strictObject({ kind: z.literal('link') });

export interface LaptopLink {
  kind: 'link';
  url: string;
}
