import { readdirSync, readFileSync } from 'node:fs';

/** Memory of whole families of processes, shared pages counted by their share (PSS). */

function read(pid: number | string, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'latin1');
  } catch {
    // The process has ended meanwhile.
    return '';
  }
}

function childrenByParent(): Map<number, number[]> {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = Number(read(name, 'stat').split(') ').pop()?.split(' ')[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  return children;
}

function family(root: number, children: Map<number, number[]>): number[] {
  return [root, ...(children.get(root) ?? []).flatMap((child) => family(child, children))];
}

/** The browsers that this process has started on an X display. */
export function browsersOn(display: string): number[] {
  const children = childrenByParent();
  return (children.get(process.pid) ?? []).filter(
    (pid) =>
      read(pid, 'environ').split('\0').includes(`DISPLAY=${display}`) &&
      read(pid, 'cmdline').includes('--user-data-dir'),
  );
}

/** Megabytes of these processes and all that they have started. */
export function megabytesOf(roots: readonly number[]): number {
  const children = childrenByParent();
  const kilobytes = roots
    .flatMap((root) => family(root, children))
    .map((pid) => Number(/^Pss:\s+(\d+)/m.exec(read(pid, 'smaps_rollup'))?.[1] ?? 0));
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}
