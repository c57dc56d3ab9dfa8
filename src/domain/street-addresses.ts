/** Street addresses in a text, as people write them in many countries; positions on a map too. */
import { matchesOf, type TextMatch, withoutOverlaps } from './text-match.ts';

/** Space within an address: it may run on into the next line, but not into the next paragraph. */
const GAP = String.raw`(?:[^\S\n]{1,8}|[^\S\n]{0,8}\n[^\S\n]{0,8})`;

/** The digit first: most positions fail there. */
const EDGE = String.raw`(?=\d)(?<![\p{L}\p{N}.,:/$€£#-])`;
const MONTHS =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic|mai|juin|juil|août|déc|märz|dez';

/** A number before a name is none of a house where it is a year or the day of a month. */
const NOT_A_DAY = String.raw`(?<!(?i:${MONTHS})\p{L}*\.?\s)(?<!(?i:\b(?:in|since|until|of|from|en|desde|hasta|de))\s(?=(?:19|20)\d{2}))`;
const NUMBER = String.raw`${EDGE}${NOT_A_DAY}\d{1,5}(?:[-–]\d{1,5})?[a-zA-Z]?(?:${GAP}?(?:bis|ter|1/2|½))?`;

/** A number behind a name is none of a house where it is an hour, a year or the day of a month. */
const LAST_NUMBER = String.raw`(?!(?:19|20)\d{2}(?!\p{N}))\d{1,5}(?:-\d{1,4}(?!-))?[a-zA-Z]?(?![\p{L}\p{N}%ªº°])(?![:.,/-]\d)(?!${GAP}?(?:[ap]\.?${GAP}?m\b|hrs?\b|h\b|uhr\b|horas\b|de${GAP}\p{L}))`;

/** Words that stand between a number and "street" without making an address of it. */
const NO_NAME =
  '(?:[ap]\\.?m|the|days?|hours?|minutes?|blocks?|miles?|ways?|weeks?|years?|people|of|in|on|to|from|and)\\b';
const NAME = String.raw`(?!(?i:${NO_NAME}))(?:\p{Lu}[\p{L}'’.-]{0,30}|\d{1,3}(?:st|nd|rd|th))`;
const DIRECTION = String.raw`(?:(?:[NSEW]|[NS][EW]|North|South|East|West)\.?${GAP})?`;
const STREET =
  '(?:St|Str|Street|Ave|Av|Avenue|Rd|Road|Blvd|Boulevard|Pkwy|Parkway|Hwy|Highway|Tpke|Turnpike|Expressway|Alley|Concourse)';
/** Names of streets that are names of other things too, unless nothing follows. */
const STREET_AT_END =
  '(?:Ln|Lane|Dr|Drive|Ct|Court|Pl|Place|Sq|Square|Way|Ter|Terrace|Plaza|Plz|Circle|Cir|Row|Walk|Mews|Close|Crescent|Gardens)';
/** Streets with a name of one word. */
const STREET_NAME = '(?:Broadway|Bowery)';
const NOTHING_FOLLOWS = String.raw`(?=\.?(?:${GAP}?(?:$|[,;:)\]"'|#(]|\n|(?:at|on|near|between|in|apt|unit|floor|suite|and|then|for|from)\b)|\.(?:\s|$)))`;

/** Kinds of street that stand before their name. */
const BEFORE_NAME =
  '(?:[Cc]alle|[Cc]arrera|[Aa]venida|[Aa]vda?\\.|[Aa]v\\.|[Cc]/|[Cc]l?l\\.|[Cc]ra\\.?|[Kk]ra\\.?|[Pp]aseo|[Pp]laza|[Pp]za\\.|[Cc]allejón|[Cc]amino|[Cc]arretera|[Cc]alzada|[Jj]irón|[Rr]onda|[Rr]ua|[Tt]ravessa|[Pp]raça|[Cc]arrer|[Pp]asseig|[Vv]iale|Via|[Pp]iazza|[Cc]orso|ul\\.|al\\.|ulica|ulice|[Οο]δός)';
const OF = String.raw`(?:(?:de|del|la|las|los|el|y|i|da|do|dos|das|della|dei|delle)${GAP})`;
const NO_STREET_NAME = '(?!Zoom|Google|Teams|Signal|Skype|WhatsApp|Jitsi|Facebook|YouTube)';

const PATTERNS: readonly RegExp[] = [
  // 123 Main St, 45-12 West 30th Street
  [
    String.raw`${NUMBER},?${GAP}${DIRECTION}(?:${NAME}${GAP}){1,4}(?:${STREET}|${STREET.toUpperCase()})(?![\p{L}\p{N}'’])`,
    'gu',
  ],
  [
    String.raw`${NUMBER},?${GAP}${DIRECTION}(?:(?:${NAME}${GAP}){1,4}(?:${STREET_AT_END}|${STREET_AT_END.toUpperCase()})|${STREET_NAME})${NOTHING_FOLLOWS}`,
    'gu',
  ],
  // 123 main st: in small letters, where nothing else follows
  [
    String.raw`${NUMBER}${GAP}(?!${NO_NAME})[\p{L}\d'’]{1,30}${GAP}(?:street|st|avenue|ave|road|rd|blvd|boulevard)${NOTHING_FOLLOWS}`,
    'gu',
  ],
  // 12 rue de Rivoli, 5 place de la République
  [
    String.raw`${NUMBER},?${GAP}(?:(?i:rue|boulevard|bd\.?|quai|impasse|allée|chemin)|avenue|av\.|place|cours|passage|route|square)${GAP}(?:(?i:de${GAP}la|de${GAP}l['’]|de|du|des|d['’]|la|le|les|l['’])${GAP}?)?\p{Lu}[\p{L}'’-]{0,30}`,
    'gu',
  ],
  // Calle 5 #23, Avenida 9 de Julio 1234, Via Roma, 12
  [
    String.raw`(?<![\p{L}\p{N}])${BEFORE_NAME}${GAP}${NO_STREET_NAME}(?:(?:${OF}{0,2}[\p{Lu}][\p{L}'’.-]{0,30}|\d{1,3}[a-zA-Z]?(?:${GAP}de${GAP}\p{L}+)?)${GAP}?){1,5}(?:,${GAP}?)?(?:(?:n(?:úm(?:ero)?|[.º°o])\.?|No\.?|#|č\.)${GAP}?)?(?<![\p{N}])${LAST_NUMBER}`,
    'gu',
  ],
  // Hauptstraße 5, Kastanienallee 12, Damrak and the like
  [
    String.raw`(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]{0,40}(?:straße|strasse|str\.|weg|platz|allee|gasse|ufer|damm|straat|gracht|laan|plein|gatan|vägen|veien|vej)${GAP}${LAST_NUMBER}`,
    'gu',
  ],
  [
    String.raw`(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]{0,40}(?:${GAP}|-)(?:Straße|Strasse|Str\.|Allee|Platz|Ufer|Weg|Damm)${GAP}${LAST_NUMBER}`,
    'gu',
  ],
  // Hebrew, Yiddish, Arabic, Russian and Ukrainian, Chinese and Japanese
  [
    String.raw`(?<!\p{L})[בלמו]?(?:רחוב|רח['׳]|שדרות|שד['׳])${GAP}[\p{Script=Hebrew}"'״׳ -]{2,40}?\d{1,4}(?![\d:])`,
    'gu',
  ],
  [String.raw`${NUMBER}${GAP}[\p{Script=Hebrew}"'״׳ -]{2,40}?(?:גאַס|גאס)(?!\p{L})`, 'gu'],
  [String.raw`(?:شارع)${GAP}[\p{Script=Arabic} ]{2,40}?[،,]?${GAP}?[\d٠-٩]{1,4}(?![\d٠-٩:])`, 'gu'],
  [
    String.raw`(?<!\p{L})(?:ул\.|улица|вул\.|вулиця|пр-?т\.?|просп\.|проспект|пер\.|переулок|бульвар)${GAP}?[\p{Script=Cyrillic} .-]{2,40}?,?${GAP}?(?:д\.${GAP}?)?\d{1,4}(?![\d:])`,
    'giu',
  ],
  [String.raw`[\p{Script=Han}]{1,10}[路街道巷弄]\s?\d{1,5}(?:[-–]\d+)?\s?[号號]`, 'gu'],
  [String.raw`\d{1,3}丁目`, 'gu'],
  // 40.74660, -73.99260
  [String.raw`(?<![\d.])-?\d{1,2}\.\d{3,}°?${GAP}?[,;/]${GAP}?-?\d{1,3}\.\d{3,}(?!\d)`, 'gu'],
].map(([pattern = '', flags]) => new RegExp(pattern, flags));

/** A flat in a house: Apt 4B, apto. 3, piso 2, דירה 4. */
const FLAT = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?i:apt|apartment|appt|appartement|apto|apartamento|depto|dpto|departamento|piso|puerta|wohnung|whg|דירה|кв|квартира)|Flat)(?:\.|(?!\p{L}))${GAP}?(?:#|no\.?|n[º°])?${GAP}?\d{1,4}[a-zA-Z]?(?![\p{L}\p{N}%:])`,
  'gu',
);

/** The number of a flat right behind a street: `#5`, `unit 5`. */
const UNIT = new RegExp(String.raw`^,?${GAP}?(?:#|unit)${GAP}?\d{1,4}[a-zA-Z]?\b`, 'iu');

/** A quick test that most texts fail: a digit, and before it a word or sign for a flat. */
const HINTS_AT_FLAT =
  /(?:ap(?:ar)?t(?:o|ment|amento)?|appt|appartement|de?pto|departamento|piso|puerta|wohnung|whg|flat|unit|דירה|кв|квартира|#|n[oº°])\W{0,40}\d/i;

/** How far from a street a flat may be named, in characters. */
const NEAR = 24;

/** All street addresses and positions in a text; flats too, which have no street beside them. */
export function findStreetAddresses(text: string): TextMatch[] {
  const words = plain(text);
  return withoutOverlaps([...PATTERNS, FLAT].flatMap((pattern) => matchesOf(words, pattern)));
}

/** Street addresses that name a flat, which is somebody's home. */
export function findHomes(text: string): TextMatch[] {
  const words = plain(text);
  if (!HINTS_AT_FLAT.test(words)) return [];
  const flats = matchesOf(words, FLAT);
  if (flats.length === 0 && !/(?:#|\bunit)\s?\d/i.test(words)) return [];
  const streets = withoutOverlaps(PATTERNS.flatMap((pattern) => matchesOf(words, pattern)));
  return streets.flatMap((street) => {
    const flat = flats.find(
      ({ start, end }) => start - street.end < NEAR && street.start - end < NEAR,
    );
    const [beside] = UNIT.exec(words.slice(street.end, street.end + NEAR)) ?? [];
    const end = flat?.end ?? (beside === undefined ? undefined : street.end + beside.length);
    if (end === undefined) return [];
    const start = Math.min(street.start, flat?.start ?? street.start);
    const last = Math.max(street.end, end);
    return [{ start, end: last, words: words.slice(start, last) }];
  });
}

/** Names joined by hyphens or low lines, such as those of files: `2026-12-05-123-main-st`. */
const JOINED = /(?<![\p{L}\p{N}_-])[\p{L}\p{N}]+(?:[-_]+[\p{L}\p{N}]+){2,}(?![\p{L}\p{N}_-])/gu;

/** Street addresses in names of files, ids and paths of web addresses. */
export function findStreetsInNames(text: string): TextMatch[] {
  return matchesOf(text, JOINED).flatMap(({ start, words }) => {
    const date = /^(?:19|20)\d{2}(?:-\d{2}){0,2}[-_]/.exec(words)?.[0].length ?? 0;
    // Without a number a name holds no address.
    if (!/\p{N}/u.test(words.slice(date))) return [];
    const spaced = words
      .slice(date)
      .replace(/[-_]/g, ' ')
      .replace(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());
    return findStreetAddresses(spaced).map((match) => ({
      start: start + date + match.start,
      end: start + date + match.end,
      words: words.slice(date + match.start, date + match.end),
    }));
  });
}

/** The text without marks of emphasis and code, offsets kept. */
const plain = (text: string): string => text.replace(/[*_`]/g, ' ');
