/**
 * Facts stand in the original alone: a translation that names one again is refused, and a number
 * in its words that the original does not have is pointed out, because one of the two is old.
 */
import type { Finding } from '../../entries/finding.ts';
import { type Kind, schemas } from '../../schema/index.ts';
import type { Content, EntryRule } from '../checked-content.ts';
import { type CheckedEntry, listOf, report, textOf, valueOf } from '../checked-entry.ts';
import { show } from '../problem.ts';
import { didYouMean } from '../suggest.ts';

/** Where the words go that stand within a field of facts. */
const WORDS_OF: Readonly<Record<string, string>> = {
  access: 'accessNote or accessContact',
  afterwards: 'afterwardsText',
  figures: 'figures, as the word of the original and its translation',
  image: 'imageAlt',
  join: 'joinLabel',
  registration: 'registrationNote, or for a list in registrationForms, under the "for" of each',
  place: 'room, directions, meetingPoint or routeNote',
  cost: 'costNote',
  audience: 'audienceNote',
  links: 'linkLabels, as the label of the original and its translation',
  menu: 'menuLabels, in the same order',
  notice: 'noticeText',
  repeats: 'changes, under the date of each',
  with: 'roles',
  contact: 'contactLabel',
  actions: 'actionLabels, in the same order',
};

/** Refuses fields of the original, with a word on where their words go. */
export function factsInTranslation(
  entry: CheckedEntry,
  _content: Content,
  facts: readonly string[] = Object.keys(schemas[entry.kind].shape),
): void {
  if (entry.locale === undefined) return;
  entry.findings.forEach((finding, index) => {
    if (finding.code !== 'unknown-field' || !facts.includes(finding.field)) return;
    entry.findings[index] = factProblem(entry, finding);
  });
}

function factProblem({ id, extension }: CheckedEntry, finding: Finding): Finding {
  const words = WORDS_OF[finding.field];
  return {
    ...finding,
    code: 'fact-in-translation',
    message: `is a fact, and facts stand in the original alone (${id}${extension}), so that no translation can contradict it. Delete it here${
      words === undefined ? '' : `; its words go in ${words}`
    }.`,
  };
}

/** The roles and the changes that are translated are those of the original. */
export const translatedKeys: EntryRule = (entry, content) => {
  const original = originalOf(entry, content.originals);
  if (original === undefined) return;
  const roles = listOf(original, ['with']).flatMap((item) => textIn(item, 'role'));
  known(entry, 'roles', roles, 'which no organization of the original has as its role');
  const labels = listOf(original, ['links']).flatMap((item) => textIn(item, 'label'));
  known(entry, 'linkLabels', labels, 'which no link of the original has as its label');
  const forms = listOf(original, ['registration']).flatMap((item) => [
    ...textIn(item, 'for'),
    ...textIn(item, 'label'),
  ]);
  known(entry, 'registrationForms', forms, 'which no registration of the original is for');
  const dates = listOf(original, ['repeats', 'changes']).flatMap((item) => textIn(item, 'date'));
  known(entry, 'changes', dates, 'which no change of the original has as its date');
};

function textIn(item: unknown, field: string): string[] {
  const value = (item as Record<string, unknown> | null)?.[field];
  return typeof value === 'string' ? [value] : [];
}

function known(entry: CheckedEntry, field: string, keys: string[], problem: string): void {
  for (const key of Object.keys(valueOf(entry, [field]) ?? {}))
    if (!keys.includes(key))
      report(entry, {
        code: 'translation-part',
        path: [field, key],
        message: `translates ${show(key)}, ${problem}.${didYouMean(key, keys)}`,
      });
}

function originalOf(
  entry: CheckedEntry,
  originals: Readonly<Record<Kind, ReadonlyMap<string, CheckedEntry>>>,
): CheckedEntry | undefined {
  return entry.locale === undefined ? undefined : originals[entry.kind].get(entry.id);
}

/** A number as a text has it: digits, with what may part them into groups or from a fraction. */
const NUMBER = /\d+(?:[.,\u00a0\u202f]\d+)*/g;

/** The digits of a number alone, however they are grouped. */
const digits = (number: string): string => number.replace(/\D/g, '');

/** Points out numbers in the words of a translation that its original has nowhere. */
export const translatedNumbers: EntryRule = (entry, content) => {
  const original = originalOf(entry, content.originals);
  if (original === undefined) return;
  /** The numbers of the original: few translations hold one that must be looked up there. */
  let theirs: ReadonlySet<string> | undefined;
  // Addresses are no words, and dates in fields are keys.
  const text = entry.text.replace(/\]\([^)]*\)|https?:\S+|\b\d{4}-\d\d-\d\d\b/g, (link) =>
    ' '.repeat(link.length),
  );
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    const plain = digits(number);
    // A language may write out what another one counts: small numbers prove nothing.
    if (plain.length < 2) continue;
    theirs ??= numbersOf(original);
    if (theirs.has(plain)) continue;
    if (isRefused(entry, index)) continue;
    entry.findings.push({
      code: 'number-in-translation',
      severity: 'warning',
      field: 'text',
      message: `${show(number)} is nowhere in the original (${entry.id}${entry.extension}). Numbers are facts: if the original was changed, change it here too.`,
      start: index,
      end: index + number.length,
    });
  }
};

/** The numbers of an original, and its hours as other clocks show them. */
function numbersOf(original: CheckedEntry): Set<string> {
  const written = [...original.text.matchAll(NUMBER)].map(([number]) => digits(number));
  return new Set([...written, ...wallTimes(original)]);
}

/** Whether an offset is on a line that is refused as a whole: one mistake is told once. */
function isRefused(entry: CheckedEntry, offset: number): boolean {
  const start = entry.text.lastIndexOf('\n', offset) + 1;
  return entry.findings.some(
    (finding) =>
      (finding.code === 'unknown-field' || finding.code === 'fact-in-translation') &&
      finding.start >= start &&
      finding.start <= offset,
  );
}

/** Hours of the original on a clock of twelve, which `19:00` does not show: `700`. */
function wallTimes(original: CheckedEntry): string[] {
  const times = [textOf(original, ['start']), textOf(original, ['end'])].flatMap((text) => {
    const [, hour, minute] = /(\d\d):(\d\d)$/.exec(text ?? '') ?? [];
    return hour === undefined || minute === undefined ? [] : [{ hour: Number(hour), minute }];
  });
  return times.flatMap(({ hour, minute }) => [`${hour % 12 || 12}${minute}`, `${hour}`]);
}
