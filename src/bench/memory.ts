/** How much memory a process and all that it started take. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** A process and the memory it uses. */
export interface ProcessLine {
  pid: number;
  parent: number;
  /** Memory that it has at this moment, in bytes. */
  bytes: number;
}

/** The memory of a process and its descendants together, in bytes. What they share counts twice. */
export function treeMemory(root: number, processes: readonly ProcessLine[]): number {
  const children = Map.groupBy(processes, ({ parent }) => parent);
  const waiting = processes.filter(({ pid }) => pid === root);
  let bytes = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    bytes += next.bytes;
    waiting.push(...(children.get(next.pid) ?? []));
  }
  return bytes;
}

/** All processes of this machine that may be seen; none on a system that cannot tell. */
export function listProcesses(): ProcessLine[] {
  if (process.platform === 'linux') return linuxProcesses();
  if (process.platform === 'win32') return [];
  return parsePs(execFileSync('ps', ['-axo', 'pid=,ppid=,rss='], { encoding: 'utf8' }));
}

/** What `ps -axo pid=,ppid=,rss=` says, with memory in kilobytes. */
export function parsePs(text: string): ProcessLine[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid = 0, parent = 0, kilobytes = 0]) => ({ pid, parent, bytes: kilobytes * 1024 }));
}

function linuxProcesses(): ProcessLine[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        const field = (field: string) =>
          Number(new RegExp(`^${field}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
        return [{ pid: Number(name), parent: field('PPid'), bytes: field('VmRSS') * 1024 }];
      } catch {
        // It has ended since the list was read.
        return [];
      }
    });
}
