import { writeSync } from 'node:fs';
import { argv, exit, platform, stdin } from 'node:process';
import { queriesFor } from './queries.ts';
import { runQueries } from './run-queries.ts';

/**
 * The child process that reads the machine: `node probe-main <data folder> <ms per query>`.
 * Prints one JSON line per fact as soon as it has it, so that being killed loses only the rest.
 */
const DEFAULT_QUERY_MILLISECONDS = 8_000;
const [, , dataDir = '.', milliseconds = ''] = argv;

// The parent holds our standard input: when it dies, however it dies, so do we.
stdin.on('end', () => exit(1)).on('error', () => exit(1));
stdin.resume();

await runQueries(
  queriesFor(platform, dataDir),
  Number(milliseconds) || DEFAULT_QUERY_MILLISECONDS,
  (line) => writeSync(1, `${JSON.stringify(line)}\n`),
);
// A query that hangs would keep the process alive.
exit(0);
