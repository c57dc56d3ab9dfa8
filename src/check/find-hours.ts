/** Finds hours of the day in sentences, as English and Spanish write them. */

/** An hour, or a span of two, in a text. */
export interface TextHours {
  /** Offsets in the text. */
  start: number;
  end: number;
  /** What is written, in one line. */
  words: string;
  /** Minutes since midnight that the first hour may mean: "6:30" is 390 or 1110. */
  from: readonly number[];
  /** The same of the second hour; empty if there is none. */
  to: readonly number[];
  /** IANA zone that is named behind it: "7 PM ET". */
  zone: string | undefined;
}

/** Zones that people name behind an hour. */
const ZONES: Readonly<Record<string, string>> = {
  E: 'America/New_York',
  C: 'America/Chicago',
  M: 'America/Denver',
  P: 'America/Los_Angeles',
  GMT: 'UTC',
  UTC: 'UTC',
  BST: 'Europe/London',
  CET: 'Europe/Paris',
  CEST: 'Europe/Paris',
  MEZ: 'Europe/Berlin',
  MESZ: 'Europe/Berlin',
};

const HALF = String.raw`(?:\s?[ap]\.?\s?m(?:\b\.?)|\s(?:in\sthe\s(?:morning|afternoon|evening)|at\snight|(?:de|por|en)\sla\s(?:mañana|tarde|noche)))`;
const CLOCK = (name: string): string =>
  `(?<${name}Hour>\\d{1,2})(?:(?<${name}Sign>[:.h])(?<${name}Minute>[0-5]\\d))?(?<${name}Half>${HALF})?(?<${name}Mark>\\s?(?:h|hs|hrs|horas|uhr)\\b)?`;

/** Two hours with a dash or a word between them, or one alone; linear in the text. */
const HOURS = new RegExp(
  `(?<![\\p{L}\\p{N}:.,/$€£#+-])(?:${CLOCK('a')}(?:\\s?(?:-|–|—|to|til|till|until|a|hasta|y|bis)\\s?(?:las?\\s)?${CLOCK('b')})?|(?<noon>noon|midday|mediod[ií]a)(?!\\p{L}))(?![\\p{L}\\p{N}%°]|[:/]\\d)`,
  'giu',
);

/** What an hour that can be found has at least in it. */
const HOUR_LIKE =
  /\d(?:[:h]\d\d|\s?[ap]\.?\s?m\b|\s?(?:h|hs|hrs|horas|uhr)\b|\s(?:de|por|en) la |\s(?:in the|at night))|noon|midday|mediod/iu;

const ZONE_BEHIND =
  /^\s?\(?(?:(?<letter>[ECMP])(?:[SD])?T|(?<name>GMT|UTC|BST|CES?T|MES?Z)|(?<word>Eastern|Central|Mountain|Pacific))\b/;

/** Words behind a number of minutes or hours that say how long, not when; and points of a score. */
const NO_HOUR_BEHIND = /^\s?(?:min|hour|hrs? (?:long|of)|people|personas|seats|x\b)/i;

/** A word before a figure like "19:18" that makes it a verse, a score or a share. */
const NO_HOUR_BEFORE =
  /(?:\b(?:verses?|chapter|ratio|score|psalms?|scale|odds|won|lost|voted?|votes|versículos?|salmos?|capítulo)|(?:^|[^.!?:]\s)(?!(?:At|From|Time|Times|When|Doors?|Begins?|Starts?|Ends?|Until|Hora|Desde|Hasta|Puertas|Horario|Uhr|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\p{L}*)\p{Lu}\p{Ll}+)(?:\sof)?\s$/u;

/** All hours in a text. */
export function findHours(text: string): TextHours[] {
  // Most sentences hold neither a digit nor noon.
  if (!/\d|noon|midday|mediod|Noon|Mediod|NOON/.test(text) || !HOUR_LIKE.test(text)) return [];
  const found: TextHours[] = [];
  for (const match of text.matchAll(HOURS)) {
    const groups = match.groups ?? {};
    const first = clockOf(groups, 'a');
    const second = clockOf(groups, 'b');
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    // "6-8 pm": one of the two says that both are hours.
    const isHour = groups['noon'] !== undefined || first.isHour || second.isHour;
    if (!isHour || NO_HOUR_BEHIND.test(text.slice(end, end + 16))) continue;
    if (!first.hasHalf && !second.hasHalf && groups['noon'] === undefined) {
      if (NO_HOUR_BEFORE.test(text.slice(Math.max(0, start - 30), start))) continue;
    }
    const behind = ZONE_BEHIND.exec(text.slice(end, end + 12))?.groups;
    const zone = behind?.['letter'] ?? behind?.['name'] ?? behind?.['word']?.[0];
    found.push({
      start,
      end,
      words: text.slice(start, end).replace(/\s+/g, ' '),
      from: groups['noon'] === undefined ? startOf(first, second) : [12 * 60],
      to: second.minutes,
      zone: zone === undefined ? undefined : ZONES[zone],
    });
  }
  return found.filter(({ from }) => from.length > 0);
}

/** Of "9–11 am" and "11–1 pm" the first hour is the one shortly before the second. */
function startOf(first: Clock, second: Clock): readonly number[] {
  const [to] = second.minutes;
  if (first.hasHalf || !second.hasHalf || to === undefined) return first.minutes;
  return first.minutes.filter((minute) => (to - minute + 1440) % 1440 < 720);
}

interface Clock {
  /** Whether it is surely an hour by itself. */
  isHour: boolean;
  /** Whether morning or evening is said. */
  hasHalf: boolean;
  minutes: number[];
}

/** What one hour of a match may mean. */
function clockOf(groups: Readonly<Record<string, string | undefined>>, name: 'a' | 'b'): Clock {
  const digits = groups[`${name}Hour`];
  const hour = Number(digits);
  const minute = Number(groups[`${name}Minute`] ?? 0);
  const half = groups[`${name}Half`]?.trim().toLowerCase();
  const sign = groups[`${name}Sign`];
  const mark = groups[`${name}Mark`] !== undefined || sign === 'h' || sign === 'H';
  const none: Clock = { isHour: false, hasHalf: half !== undefined, minutes: [] };
  if (digits === undefined || hour > 24) return none;
  const isHour = half !== undefined || sign === ':' || mark;
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return none;
    const late = /^p\.?\s?m|tarde|noche|afternoon|evening|night/.test(half);
    return { isHour, hasHalf: true, minutes: [((hour % 12) + (late ? 12 : 0)) * 60 + minute] };
  }
  const exact = hour * 60 + minute;
  const isExact = hour > 12 || digits.startsWith('0') || mark;
  return {
    isHour,
    hasHalf: false,
    minutes: isExact ? [exact] : [exact, (exact + 720) % 1440],
  };
}
