/**
 * "CANCELLED" or "sold out" in the words of an event whose fields say otherwise: lists, feeds and
 * subscribed calendars go by the fields. A warning, since the text may speak of something else.
 */
import type { EntryRule } from '../checked-content.ts';
import type { Passage } from '../checked-body.ts';
import { type CheckedEntry, textOf } from '../checked-entry.ts';
import { fieldPassage, reportIn } from '../entry-texts.ts';

/** What the words say, and the field that says it. */
interface Announcement {
  pattern: RegExp;
  status: 'cancelled' | 'postponed' | 'rescheduled' | 'moved-online';
}

/** The event itself as the subject of a sentence. */
const SUBJECT = String.raw`(?:^|[.!?:*_]\s*)(?:(?:we are sorry|sorry|unfortunately|please note|update|note|important|lo sentimos|lamentablemente|aviso)[,:!]?\s+(?:that\s+|but\s+|que\s+)?)?(?:this (?:event|meeting|action|training|workshop|march|rally|class|session)|tonight's \w+|today's \w+|este (?:evento|taller|encuentro)|esta (?:reunión|acción|marcha|asamblea))`;
const VERB = String.raw`\s+(?:is|has been|was|had to be|will be|está|ha sido|fue|queda)\s+(?:now\s+|regretfully\s+)?`;

const word = (small: string, capitals: string): RegExp =>
  new RegExp(
    // At the beginning, followed by a mark; between brackets; in capitals; or said of the event.
    `^\\W*(?:${small})(?=\\s*[:!–—)\\]-]|\\W*$)|[([](?:now )?(?:${small})[)\\]]|\\b(?:${capitals})\\b|(?i:${SUBJECT}${VERB})(?:${small})\\b`,
    'mu',
  );

const ANNOUNCEMENTS: readonly Announcement[] = [
  {
    status: 'cancelled',
    pattern: word(
      '[Cc]ancell?ed|CANCELL?ED|[Cc]ancelad[oa]|[Ss]uspendid[oa]',
      'CANCELL?ED|CANCELAD[OA]|SUSPENDID[OA]',
    ),
  },
  {
    status: 'postponed',
    pattern: word(
      '[Pp]ostponed|[Aa]plazad[oa]|[Pp]ospuest[oa]',
      'POSTPONED|APLAZAD[OA]|POSPUEST[OA]',
    ),
  },
  {
    status: 'rescheduled',
    pattern: word('[Rr]escheduled|[Rr]eprogramad[oa]', 'RESCHEDULED|REPROGRAMAD[OA]'),
  },
  {
    status: 'moved-online',
    pattern: word('[Mm]oved online|MOVED ONLINE', 'MOVED ONLINE|NOW ONLINE'),
  },
];

const FULL =
  /^[^\w\n\r\u2028\u2029]*(?:sold out|full|agotado|cupo lleno)(?=\s*[:!–—)\]-]|[^\w\n\r\u2028\u2029]*$)|[([](?:now )?(?:sold out|full|agotado|cupo lleno)[)\]]|(?:^|[.!?]\s+)(?:(?:this|the) (?:event|training|workshop|class|session)|we|registration|tickets|las entradas|el (?:taller|evento)) (?:is|are|está|están) (?:now )?(?:sold out|full|at capacity|fully booked|agotad[oa]s?|llen[oa]s?)\b/im;

/** What nearly every text without such words can be told by at once. */
const LIKELY =
  /cancel|suspend|postpone|aplaza|pospues|reschedul|reprogram|moved online|now online|sold out|full|agotad|llen[oa]|capacity/i;

export const statusInText: EntryRule = (entry, content) => {
  if (entry.kind !== 'events') return;
  const original = entry.locale === undefined ? entry : content.originals.events.get(entry.id);
  if (original === undefined || original.read?.ok(['status']) !== true) return;
  for (const passage of likelyPassages(entry)) {
    const mistake = statusMistake(passage, original) ?? fullMistake(passage, original);
    if (mistake === undefined) continue;
    const { index, 0: words } = mistake.match;
    const lead = /^[\W_]*/u.exec(words)?.[0].length ?? 0;
    const place = { start: index + lead, end: index + words.length };
    reportIn(entry, passage, place, { code: 'status-in-text', message: mistake.message });
    return;
  }
};

function* likelyPassages(entry: CheckedEntry): Generator<Passage> {
  for (const field of ['title', 'summary']) {
    const text = textOf(entry, [field]);
    const passage = text !== undefined && LIKELY.test(text) && fieldPassage(entry, field);
    if (passage) yield passage;
  }
  if (entry.facts.texts.some(({ text }) => LIKELY.test(text))) yield* entry.facts.texts;
}

interface Mistake {
  match: RegExpExecArray;
  message: string;
}

function statusMistake({ text }: Passage, original: CheckedEntry): Mistake | undefined {
  // Whatever else the fields say, they say that something is other than planned.
  if (textOf(original, ['status']) !== 'scheduled') return undefined;
  const repeats = original.read?.value['repeats'] !== undefined;
  for (const { pattern, status } of ANNOUNCEMENTS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const cure = repeats
      ? `If it is a single date of the series, name that date in "repeats", under "changes", with status: ${status === 'moved-online' ? status : 'cancelled'}; if all of them, add the line: status: ${status}`
      : status === 'rescheduled'
        ? 'Write the new time in "start", the old one in a line such as previousStart: 2019-12-05 19:00, and add the line: status: rescheduled'
        : `If it is this event, add the line: status: ${status}`;
    const quote = match[0].replace(/^[\W_]+|(?<![\W_])[\W_]+$/gu, '');
    return {
      match,
      message: `says "${quote}", but the event's "status" is scheduled, and calendars go by that. ${cure}`,
    };
  }
  return undefined;
}

function fullMistake({ text }: Passage, original: CheckedEntry): Mistake | undefined {
  const state = textOf(original, ['registration', 'state']);
  if (
    original.read?.value['registration'] === undefined ||
    (state !== undefined && state !== 'open')
  )
    return undefined;
  const match = FULL.exec(text);
  return match === null
    ? undefined
    : {
        match,
        message: `says "${match[0].replace(/^[\W_]+|(?<![\W_])[\W_]+$/gu, '')}", but the button to register is still shown. Below "registration", add the line "  state: full", or "  state: waitlist" if people may still put their names down.`,
      };
}
