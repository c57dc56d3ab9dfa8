/**
 * A place that is told after registration is told nowhere else: not in a note, a translation, the
 * name of a picture or a comment. The file is read as it stands, so that later fields are covered.
 */
import { findPhoneNumbers } from '../../domain/phone-numbers.ts';
import { readLinks } from '../../domain/secret-links.ts';
import { findStreetAddresses, findStreetsInNames } from '../../domain/street-addresses.ts';
import type { TextMatch } from '../../domain/text-match.ts';
import type { DataPath, Span } from '../../entries/yaml/yaml-tree.ts';
import type { Content, EntryRule } from '../checked-content.ts';
import { type CheckedEntry, listOf, nodeOf, report, textOf } from '../checked-entry.ts';
import { isPublicPhone } from '../contact-addresses.ts';
import { show } from '../problem.ts';
import { hasErrorAt, reportPassage } from '../text-findings.ts';

const UNDISCLOSED = 'after-registration';

const INSTEAD =
  'The place is told only after registration (disclosed: after-registration) and this file is public. Delete it, and send it to those who register';

/** Events whose place, or the place of single dates, is told after registration. */
export const undisclosedPlaces: EntryRule = (entry, content) => {
  const original = content.originals[entry.kind].get(entry.id);
  if (entry.kind !== 'events' || original?.text.includes(UNDISCLOSED) !== true) return;
  const { all, but } = guardedParts(entry, original);
  if (all.length === 0) return;
  const isWithin = (spans: readonly Span[], { start, end }: Span): boolean =>
    spans.some((span) => span.start < end && start < span.end);
  const found = whereabouts(entry.text, content).filter(
    (match) => isWithin(all, match) && !isWithin(but, match) && !hasErrorAt(entry, match),
  );
  for (const { words, what, start, end } of found)
    reportPassage(entry, {
      code: 'undisclosed-place',
      message: `tells ${what}: ${show(words)}. ${INSTEAD}.`,
      start,
      end,
    });
  if (all.some(({ start }) => start === 0)) guardName(entry);
  for (const path of [[], ...changePaths(original)]) guardLocality(entry, path);
};

/** Everything in a text that would lead people to a place. */
function whereabouts(text: string, content: Content): (TextMatch & { what: string })[] {
  const { links, rest } = readLinks(text);
  const named = (what: string) => (match: TextMatch) => ({ ...match, what });
  return [
    ...[...findStreetAddresses(rest), ...findStreetsInNames(text)].map(
      named('a street address or position'),
    ),
    ...findPhoneNumbers(rest)
      .filter((match) => !isPublicPhone(match.words, content.site))
      .map(named('a telephone number')),
    ...links.filter(({ secret }) => secret === 'call').map(named('the link of a call')),
    ...links.filter(({ secret }) => secret === 'map').map(named('a position on a map')),
  ];
}

/** The dates of a series that differ from the others, as paths of the original. */
const changePaths = (original: CheckedEntry): DataPath[] =>
  listOf(original, ['repeats', 'changes']).map((_, index) => ['repeats', 'changes', index]);

/** Which parts of a file must not tell the place, and which parts within them may tell another. */
function guardedParts(
  entry: CheckedEntry,
  original: CheckedEntry,
): { all: Span[]; but: readonly Span[] } {
  if (isUndisclosed(original, [])) {
    const whole = { start: 0, end: entry.text.length };
    if (entry !== original) return { all: [whole], but: [] };
    const but = changePaths(original)
      .filter((path) => !isUndisclosed(original, path))
      .flatMap((path) => spanOf(original, [...path, 'place']));
    return { all: [whole], but };
  }
  const changes = changePaths(original).filter((path) => isUndisclosed(original, path));
  const all = changes.flatMap((path) => {
    if (entry === original) return spanOf(original, path);
    const date = textAt(original, [...path, 'date']);
    return date === undefined ? [] : spanOf(entry, ['changes', date]);
  });
  return { all, but: [] };
}

const isUndisclosed = (entry: CheckedEntry, path: DataPath): boolean =>
  textAt(entry, [...path, 'place', 'disclosed']) === UNDISCLOSED;

/** What is written in a field, valid or not. */
function textAt(entry: CheckedEntry, path: DataPath): string | undefined {
  // A tree is built for the few entries with mistakes alone.
  if (entry.read?.valid === true) return textOf(entry, path);
  const node = nodeOf(entry, path);
  return node?.kind === 'scalar' ? node.value : undefined;
}

function spanOf(entry: CheckedEntry, path: DataPath): Span[] {
  const node = nodeOf(entry, path);
  return node === undefined ? [] : [{ start: node.start, end: node.end }];
}

/** The name of the file becomes the address of the event's page. */
function guardName(entry: CheckedEntry): void {
  const [street] = findStreetsInNames(entry.id);
  if (street !== undefined)
    reportPassage(entry, {
      code: 'undisclosed-place',
      field: 'name',
      message: `tells a street address: ${show(street.words)}. ${INSTEAD}: rename the file.`,
      start: 0,
      end: 1,
    });
}

/** A locality is a city or a neighborhood: no number belongs to it. */
function guardLocality(entry: CheckedEntry, path: DataPath): void {
  if (!isUndisclosed(entry, path)) return;
  const locality = [...path, 'place', 'locality'];
  if (/\p{N}/u.test(textAt(entry, locality) ?? ''))
    report(entry, {
      code: 'undisclosed-place',
      path: locality,
      message: `holds a number, which may lead people to the place. ${INSTEAD}; the name of the city or neighborhood may stay.`,
    });
}
