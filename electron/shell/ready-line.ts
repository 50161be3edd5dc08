import * as z from 'zod/mini';

/** What the app says on standard output once its console can be opened, or why it cannot work. */
const readySchema = z.object({
  ready: z.boolean(),
  console: z.url({ protocol: /^http$/, hostname: /^127\.0\.0\.1$/ }),
  data: z.string(),
});
export type ReadyLine = z.infer<typeof readySchema>;

/** The ready line, when this line is one. */
export function parseReadyLine(line: string): ReadyLine | null {
  try {
    return readySchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

/** Cuts a stream of text into whole lines. */
export function createLineReader(onLine: (line: string) => void): (part: string) => void {
  let rest = '';
  return (part) => {
    const lines = (rest + part).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  };
}
