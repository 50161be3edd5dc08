import * as z from 'zod/mini';

/** What stands in an H5P package. It is untrusted: whatever else it says is left unread. */

const dependency = z.object({
  machineName: z.string().check(z.regex(/^[\w.-]{1,255}$/)),
  majorVersion: z.coerce.number(),
  minorVersion: z.coerce.number(),
});
const dependencies = z.optional(z.array(dependency).check(z.maxLength(500)));

/** `h5p.json`, as far as we read it: https://h5p.org/documentation/developers/json-file-definitions */
export const h5pManifestSchema = z.object({
  title: z.optional(z.string()),
  mainLibrary: z.string().check(z.regex(/^[\w.-]{1,255}$/)),
  preloadedDependencies: dependencies,
});

const files = z.optional(z.array(z.object({ path: z.string() })).check(z.maxLength(500)));
/** `library.json` of one library in a package. */
export const h5pLibrarySchema = z.object({
  machineName: z.string(),
  preloadedJs: files,
  preloadedCss: files,
  preloadedDependencies: dependencies,
});

export type H5pDependency = z.infer<typeof dependency>;
