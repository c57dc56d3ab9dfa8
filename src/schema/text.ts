/** Words: single lines of plain text, identifiers, language tags. */
import { z } from 'zod';
import { textIssue } from './text-issue.ts';

/** A line break or a control character. Plain-text fields are one line of visible characters. */
const CONTROL = /\p{Cc}|\u2028|\u2029/u;

/**
 * Characters that turn the direction of the text that follows them (Unicode TR 9: embeddings,
 * overrides and isolates). They can make a line read otherwise than it is written.
 */
const BIDI_CONTROL = /[\u202A-\u202E\u2066-\u2069]/u;

/** At least one character that leaves ink: not a space, not a format or unassigned character. */
const VISIBLE = /[^\p{Z}\p{C}\u2800\u3164\u115F\u1160\uFFA0]/u;

/** Length in characters as a reader counts them (code points, not UTF-16 units). */
const characters = (value: string): number => [...value].length;

/** What every plain text begins as, and by which it is known to be one. */
export const ANY_TEXT = z.string();

/**
 * One line of visible plain text, at most `max` characters, without space around it.
 * Markdown and HTML mean nothing in it.
 */
export const plainText = (max: number) =>
  ANY_TEXT.transform((value) => value.trim()).check(
    textIssue((value) => {
      if (value.includes('\t')) return 'holds a tab. Write a space in its place.';
      if (CONTROL.test(value)) return 'is more than one line. Write it as one line of text.';
      if (BIDI_CONTROL.test(value))
        return 'holds an invisible character that changes the direction of writing. Delete the line and type it again by hand.';
      if (!VISIBLE.test(value))
        return 'is empty. Write some words, or delete the line if the field is optional.';
      // A text never has more characters than units: the short ones need not be counted.
      return value.length > max && characters(value) > max
        ? `is ${characters(value)} characters long; at most ${max} fit. Make it shorter.`
        : undefined;
    }),
  );

/** The form of an id: lower-case ASCII words joined by hyphens. */
export const ID_FORM = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Words as an id writes them: lower case, without accents, joined by hyphens. */
export function idFrom(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** An id: lower-case ASCII words joined by hyphens, as in addresses and file names. */
export const id = () =>
  z
    .string()
    .regex(ID_FORM, {
      error: ({ input }) =>
        `is not an id. An id is made of lower-case letters and digits joined by hyphens: "${idFrom(String(input)) || 'tenants-union'}".`,
    })
    .max(100, 'is longer than the 100 characters an id may have.');

/** Names of languages in English, once they are asked for: it takes a moment to load them. */
let english: Intl.DisplayNames | undefined;

/** The name of a language in English; undefined for what is no language. */
function englishName(tag: string): string | undefined {
  english ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return english.of(tag);
}

/** Languages that people may write by name, as tags. */
const NAMED_TAGS =
  'en es yi he ru zh-Hant zh-Hans ar bn de fa fr hi ht it ko lad pl pt tl uk ur ase'.split(' ');

/** The tag of a language by its English name, or part of it: `Spanish`, `Chinese`. */
function tagOfName(name: string): string | undefined {
  const wanted = name.trim().toLowerCase();
  if (wanted.length < 4) return undefined;
  return NAMED_TAGS.find((tag) => englishName(tag)?.toLowerCase().includes(wanted));
}

/** Tags of which `languageMistake` was asked, with its answers: few, and asked of every event. */
const knownTags = new Map<string, string | undefined>();

/** What is wrong with a tag of a language; undefined if nothing is. */
function languageMistake(tag: string): string | undefined {
  if (!knownTags.has(tag)) knownTags.set(tag, meaningMistake(tag) ?? formMistake(tag));
  return knownTags.get(tag);
}

/** What is wrong with a well-formed tag of no language that is meant; undefined if nothing is. */
function meaningMistake(tag: string): string | undefined {
  if (tag.toLowerCase() === 'asl')
    return 'is the code of Asilulu, a language of Indonesia. American Sign Language is "ase".';
  // Every language with a code of two letters has a name.
  if (/^[a-z]{2}$/i.test(tag) && !NAMED_TAGS.includes(tag) && englishName(tag) === undefined)
    return 'is the code of no language. Spanish is "es", Yiddish "yi", American Sign Language "ase".';
  return undefined;
}

/** What is wrong with how a tag is written; undefined if nothing is. */
function formMistake(tag: string): string | undefined {
  let canonical: string | undefined;
  try {
    canonical = Intl.getCanonicalLocales(tag)[0];
  } catch {
    canonical = undefined;
  }
  if (canonical === undefined || !/^[a-z]{2,3}(?:-|$)/.test(canonical))
    return `is not a language tag. ${
      tagOfName(tag) === undefined
        ? 'Use the short codes of BCP 47: en, es, yi, he, ru, zh-Hant, ase (American Sign Language).'
        : `Write its short code: ${tagOfName(tag)}`
    }`;
  return canonical === tag ? undefined : `is written "${canonical}".`;
}

/** A BCP 47 language tag in its canonical form, such as `es` or `yi`. */
export const languageTag = () => z.string().check(textIssue(languageMistake));

/** A list of language tags, none twice. */
export const languages = () => uniqueList(languageTag(), (tag) => tag);

/** A list in which nothing is named twice; `key` says what makes two items the same. */
export const uniqueList = <T extends z.ZodType>(item: T, key: (value: z.output<T>) => string) =>
  z.array(item).superRefine(
    (values, context) => {
      if (context.issues.some(({ path }) => path === undefined || path.length === 0)) return;
      if (values.length < 2) return;
      const failed = new Set(context.issues.map(({ path }) => path?.[0]));
      const seen = new Set<string>();
      values.forEach((value, index) => {
        if (failed.has(index)) return;
        const name = key(value);
        if (seen.has(name)) {
          context.addIssue({
            code: 'custom',
            path: [index],
            message: 'is named twice. Delete one of them.',
          });
        }
        seen.add(name);
      });
    },
    // Also when single items are wrong, so that every problem is found at once.
    { when: () => true },
  );

/** The literal `true`. Every YAML scalar arrives as text, so the text is compared. */
export const flag = () =>
  z
    .enum(['true', 'false'], { error: 'is neither true nor false. Write one of them.' })
    .transform((value) => value === 'true')
    .meta({ editor: { type: 'boolean' } });

/** A whole number from `min` up, written in digits alone. Every YAML scalar arrives as text. */
export const wholeNumber = (min: number, max = Number.MAX_SAFE_INTEGER) =>
  z
    .string()
    .regex(/^(?:0|[1-9]\d*)$/, 'is not a whole number. Write digits alone, such as 1000.')
    .transform(Number)
    .refine((value) => value >= min && value <= max, {
      error:
        max === Number.MAX_SAFE_INTEGER
          ? `is smaller than ${min}.`
          : `is not between ${min} and ${max}.`,
    })
    .meta({ editor: { type: 'integer', minimum: min } });

/** Words behind a number that multiply it. */
const FACTORS: Readonly<Record<string, number>> = {
  k: 1000,
  thousand: 1000,
  mil: 1000,
  million: 1_000_000,
  millón: 1_000_000,
  millones: 1_000_000,
};

/** A number as people write it, with commas, dots or spaces between thousands, or a word. */
const LOOSE_NUMBER = String.raw`(\d{1,3}(?:[,.\u00a0\u202f ]\d{3})+|\d+(?:\.\d+)?) ?(${Object.keys(FACTORS).join('|')})?(?![\p{L}])`;

/** How people say that a number is not exact, with the field that says so. */
const INEXACT: readonly (readonly [pattern: RegExp, field: 'about' | 'atLeast'])[] = [
  [
    new RegExp(
      `^(?:about|around|approx\\.?|approximately|ca\\.?|c\\.|circa|roughly|some|nearly|almost|close to|up to|estimated|~|≈|unas?|unos|cerca de|alrededor de|aproximadamente|aprox\\.?|casi|hasta) ?${LOOSE_NUMBER}$`,
      'iu',
    ),
    'about',
  ],
  [
    new RegExp(
      `^(?:over|more than|at least|upwards of|min\\.?|minimum|>=?|≥|más de|al menos|por lo menos) ?${LOOSE_NUMBER}\\+?$`,
      'iu',
    ),
    'atLeast',
  ],
  [new RegExp(`^${LOOSE_NUMBER} ?(?:\\+|plus|or more|o más)$`, 'iu'), 'atLeast'],
];

/** Words for a number, with the least that each can mean. */
const NUMBER_WORDS: Readonly<Record<string, number>> = {
  dozens: 24,
  decenas: 20,
  scores: 40,
  hundreds: 200,
  cientos: 200,
  centenares: 200,
  thousands: 2000,
  miles: 2000,
  'tens of thousands': 20000,
  'decenas de miles': 20000,
  'hundreds of thousands': 200000,
  'cientos de miles': 200000,
  millions: 2000000,
  millones: 2000000,
};

/** Digits alone, of a number as {@link LOOSE_NUMBER} takes it. */
const plainNumber = (number: string, factor?: string): string =>
  String(
    Number(/^\d+\.\d{1,2}$/.test(number) || factor ? number : number.replace(/\D/g, '')) *
      (FACTORS[factor?.toLowerCase() ?? ''] ?? 1),
  );

/** Why a text is no number of people or things, with the line to write instead. */
function quantityProblem(written: string): string | undefined {
  const text = written.replace(/\s+/g, ' ');
  if (/^\d{1,3}(?:\.\d{3})+$/.test(text))
    return `can be read in two ways. Write digits alone: ${text.replaceAll('.', '')}`;
  if (/^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text)) return undefined;
  for (const [pattern, field] of INEXACT) {
    const [, number, factor] = pattern.exec(text) ?? [];
    if (number !== undefined)
      return `is no exact number. In place of this line write ${field}: ${plainNumber(number, factor)}`;
  }
  const [, low, lowK, high, highK] =
    new RegExp(`^${LOOSE_NUMBER} ?(?:-|–|—|to|or|a|o) ?${LOOSE_NUMBER}$`, 'iu').exec(text) ?? [];
  if (low !== undefined && high !== undefined)
    return `is two numbers. In place of this line write between: [${plainNumber(low, lowK)}, ${plainNumber(high, highK)}]`;
  const word = text
    .toLowerCase()
    .replace(/^(?:many |several |varios |muchos )| (?:de |of )?(?:people|personas)$/g, '');
  const least = Object.hasOwn(NUMBER_WORDS, word) ? NUMBER_WORDS[word] : undefined;
  if (least !== undefined)
    return `is a word. In place of this line write atLeast: ${least}, the least that "${word}" can mean; if the source names a number, write about: and that number.`;
  const [, currency = '', number, factor, unit = ''] =
    new RegExp(`^([$€£])? ?${LOOSE_NUMBER} ?(%|\\p{L}[\\p{L} ]{0,30})?$`, 'iu').exec(text) ?? [];
  if (number !== undefined) {
    const beside = currency || unit;
    return `is not a number. Write digits alone: ${plainNumber(number, factor)}${
      beside === '' ? '' : `; what it counts (${beside}) belongs in "what" or "unit"`
    }`;
  }
  return 'is not a number. Write digits alone, such as 1000 or 18.55. For a number that is not exact, write about: 150 or atLeast: 150 in place of this line.';
}

/** Signs and words for money that people write beside an amount. */
const MONEY =
  /^(?:[A-Z]{2,3}\s?)?[$€£¥₪₽]\s?|\s?(?:[$€£¥₪₽]|[A-Z]{3}|dollars?|euros?|bucks|dólares?|d[oó]lar)$/gi;

/** Why a text is no amount of money, with the line to write instead. */
function amountProblem(written: string): string | undefined {
  if (/^(?:0|[1-9]\d{0,8})(?:\.\d{1,3})?$/.test(written)) return undefined;
  const bare = written
    .trim()
    .replace(MONEY, '')
    .replace(/,(?=\d{3}\b)/g, '')
    .replace(/,(?=\d{1,2}$)/, '.');
  if (/^(?:0|[1-9]\d{0,8})(?:\.\d{1,3})?$/.test(bare))
    return `is not digits alone. Write ${bare}; the currency stands in "currency" or in site.yaml.`;
  const [, low, high] =
    /^(\d+(?:\.\d{1,2})?)\s?(?:-|–|—|to|a)\s?[$€£¥₪₽]?(\d+(?:\.\d{1,2})?)$/.exec(bare) ?? [];
  return low !== undefined && high !== undefined
    ? `is two amounts. Write them on two lines: from: ${low} and to: ${high}`
    : 'is not an amount. Write digits alone, such as 10 or 7.50.';
}

/** An amount of money, in units of its currency: `10`, `7.50`. */
export const moneyAmount = () =>
  z
    .string()
    .check(textIssue(amountProblem))
    .transform(Number)
    .meta({ editor: { type: 'number', minimum: 0 } });

/** Signs of money that stand for one currency, or most often do. */
const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['US$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₪', 'ILS'],
  ['C$', 'CAD'],
]);

let currencies: ReadonlySet<string> | undefined;

/** The code of a currency (ISO 4217): `USD`. */
export const currency = () =>
  z.string().check(
    textIssue((text) => {
      currencies ??= new Set(Intl.supportedValuesOf('currency'));
      if (currencies.has(text)) return undefined;
      const meant = CURRENCY_SIGNS.get(text) ?? text.toUpperCase();
      return `is not the code of a currency (ISO 4217). Write three letters, such as ${currencies.has(meant) ? meant : 'USD or EUR'}.`;
    }),
  );

/** A number of people or things, with or without decimals (`11.80`), never negative. */
export const quantity = () =>
  z
    .string()
    .check(textIssue(quantityProblem))
    .transform(Number)
    .refine((value) => !(value > Number.MAX_SAFE_INTEGER), { error: 'is too large a number.' })
    .meta({ editor: { type: 'number', minimum: 0 } });
