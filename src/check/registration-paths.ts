/** Where the registrations of an event stand: one, or a list of them. */
import type { DataPath } from '../entries/yaml/yaml-tree.ts';
import { type CheckedEntry, listOf } from './checked-entry.ts';

/**
 * The paths of all registrations below a part of an event.
 * @param base the event itself, or one of its changes.
 */
export function registrationPaths(entry: CheckedEntry, base: DataPath = []): DataPath[] {
  const path = [...base, 'registration'];
  const list = listOf(entry, path);
  return list.length === 0 ? [path] : list.map((_, index) => [...path, index]);
}
