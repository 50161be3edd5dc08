import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import about from '../../package.json' with { type: 'json' };

export const VERSION = about.version;

/** When this program was built: a clock that says an earlier time is wrong. */
export const BUILT_AT = statSync(fileURLToPath(import.meta.url)).mtimeMs;
