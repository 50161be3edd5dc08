import * as z from 'zod/mini';

/** Ids are made by the app (or, for answers, by the laptop) and never shown to a person. */
export const id = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/));

/** SHA-256 of a stored file, 64 lower-case hex digits: its name in the blob store. */
export const blobHash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** Text typed by a person: shown as text, never as markup. Control characters are refused. */
export function personText(max: number) {
  return (
    z
      .string()
      // eslint-disable-next-line no-control-regex -- control characters are exactly what is meant
      .check(z.maxLength(max), z.regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f]*$/))
  );
}
