/** Summarizes CPU profiles of V8 (`--cpu-prof`) by package and file. */
import { fileURLToPath } from 'node:url';
import { relative, sep } from 'node:path';
import { PROJECT_ROOT } from '../settings.ts';

/** A profile as V8 writes it: as much of it as is read here. */
export interface CpuProfile {
  nodes: readonly { id: number; callFrame: { functionName: string; url: string } }[];
  /** Which node was running, each time that V8 looked. */
  samples: readonly number[];
  /** Microseconds since the look before. */
  timeDeltas: readonly number[];
}

/** A place in the code, with the time that was spent in it and not in what it called. */
export interface Share {
  place: string;
  seconds: number;
}

/** Self time by package, by file of this project, and by activity of V8 itself. */
export function sharesOf(profiles: readonly CpuProfile[]): Share[] {
  const micros = new Map<string, number>();
  for (const { nodes, samples, timeDeltas } of profiles) {
    const places = new Map(nodes.map(({ id, callFrame }) => [id, placeOf(callFrame)]));
    samples.forEach((id, index) => {
      const place = places.get(id) ?? '(unknown)';
      if (place !== '(idle)')
        micros.set(place, (micros.get(place) ?? 0) + (timeDeltas[index] ?? 0));
    });
  }
  return [...micros]
    .map(([place, time]) => ({ place, seconds: time / 1e6 }))
    .sort((a, b) => b.seconds - a.seconds);
}

/** The package, file or activity of V8 that a function belongs to. */
export function placeOf({ functionName, url }: { functionName: string; url: string }): string {
  if (url === '') return functionName.startsWith('(') ? functionName : '(V8 and Node, compiled)';
  if (!url.startsWith('file:')) return url;
  const path = fileURLToPath(url).split(sep).join('/');
  const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
  if (name !== undefined) return name;
  const inProject = relative(PROJECT_ROOT, fileURLToPath(url)).split(sep).join('/');
  // What Astro has bundled for the build; names end with a digest.
  return inProject.startsWith('..') || /\/chunks\/|\.mjs$/.test(inProject)
    ? `pages, bundled: ${
        path
          .split('/')
          .at(-1)
          ?.replace(/[_.-][\w-]{8}\.mjs$/, '') ?? ''
      }`
    : inProject;
}
