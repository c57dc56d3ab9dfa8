/** Made-up entries for property tests: most of them valid, all of them as odd as a person writes. */
import fc from 'fast-check';
import { stringify } from 'yaml';
import { CAMPAIGN, EVENT, MILESTONE } from '../check/sample-content.ts';

/** A content file. */
export interface MadeUpFile {
  /** Path below the content folder. */
  path: string;
  text: string;
}

/** A choice that is left out more often than not. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });

/** Words that mean something to YAML, HTML, Markdown, XML, iCalendar or JSON, and others. */
const WORDS =
  "Rally|no|2026|null|~|#3|# 3|a: b|- c|[d]|{e}|\"f\"|'g'|it's|h\\n|\\|@i|%j|*k*|&l|!m|`n`|<b>|</script>|<!--|]]>|&amp;|&|;|,|:|é|e\u0301|ß|İ|אספה|זיצונג|集会|👩‍👩‍👧|\u200f|…|—|“o”|$&|${p}|{{q}}|%20|+|=|?|CON|__proto__|constructor|BEGIN:VEVENT|\u00a0|x".split(
    '|',
  );

const text = (longest: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...WORDS, 'the', 'of', 'meeting', 'people'), {
      minLength: 1,
      maxLength: 9,
    })
    .map((words) => words.join(' ').slice(0, longest).trim() || 'Rally');

const address = fc.constantFrom(
  'https://example.org/a?b=c&d=e%20f#g',
  'https://xn--bcher-kva.example/',
  'https://example.org/~me/(x)',
  "https://example.org/it's",
  'https://example.org/a;b,c',
);

const two = (number: number): string => String(number).padStart(2, '0');

/** A day between the years 1990 and 2040. */
const day = fc
  .integer({ min: 0, max: 50 * 365 })
  .map((days) => Temporal.PlainDate.from('1990-01-01').add({ days }));

const clock = fc
  .tuple(fc.nat(23), fc.constantFrom(0, 15, 30, 59))
  .map(([hour, minute]) => `${two(hour)}:${two(minute)}`);

const place = fc.oneof(
  fc.record({ kind: fc.constant('online'), url: maybe(address) }),
  fc.record({
    kind: fc.constantFrom('in-person', 'hybrid'),
    name: maybe(text(120)),
    address: maybe(text(160)),
    locality: maybe(text(80)),
  }),
  fc.record({
    kind: fc.constant('in-person'),
    locality: maybe(text(80)),
    disclosed: fc.constant('after-registration'),
  }),
  fc.constant({ kind: 'to-be-announced' }),
);

const answer = maybe(fc.constantFrom('yes', 'no', 'on-request'));
const access = fc.record({
  wheelchair: answer,
  signLanguage: answer,
  scentFree: answer,
  note: maybe(text(200)),
  contact: maybe(text(100)),
  requestBy: maybe(day.map(String)),
});

const source = fc.record({
  url: address,
  title: maybe(text(120)),
  publisher: maybe(text(60)),
  date: maybe(fc.constantFrom('2019', '2019-06', '2019-06-30')),
  archived: maybe(fc.constant('https://web.archive.org/web/2019/https://example.org/a')),
});

/** A list in which no two items have the same address. */
const sources = (minLength: number) =>
  fc.uniqueArray(source, { minLength, maxLength: 3, selector: ({ url }) => url });

const participants = fc.uniqueArray(
  fc.oneof(
    fc.constant('mijente'),
    fc.record({ organization: fc.constant('mijente'), role: maybe(text(80)) }),
  ),
  { maxLength: 1 },
);

/** Pieces of Markdown, harmless or not, that meet in every order. */
const PIECES = [
  '## A heading',
  '## Heading\n\n### Below *it* `x`',
  'Setext\n------',
  'Words, **strong**, *soft*, ~~gone~~, `code {x}`, "quoted" -- and...',
  '- one\n- two\n  1. three\n\n     four\n- [ ] five',
  '> quoted\n> > twice\n>\n> - list',
  '| a | b | c |\n|:--|:-:|--:|\n| d | *e* | `f|g` |\n| h |',
  'A note.[^1]\n\n[^1]: Its text with [a link](/events/).',
  '```js\n<script>alert(1)</script>\n```',
  '    indented <b>code</b> {x}',
  '[us](/campaigns/jews-against-ice/) [all](/events/) [feed](/calendar.ics)',
  '[them](https://example.org/a?b=c&d=e "title \\"x\\"") <https://example.org/b> https://example.org/c.',
  '[name]: https://example.org/d\n\nSee [name] and [missing].',
  'hard\\\nbreak  \nand ***all*** _of_ __it__ * * *',
  '---',
  '&lt;b&gt; &amp; &copy; &#x202e; &nbsp;',
  'a < b > c, a<b, x <- y, 2 * 3 * 4, snake_case_word, $math$, :::note, ==mark==',
  'אספה *מקוונת*, 集会, 👩‍👩‍👧, e\u0301',
  '\\{ \\} \\< \\* \\# \\[x\\](y)',
  'On Thursday, June 5, 2025 at 7 pm, and on 2025-06-06.',
  '![a hall](hall.jpg)',
  '\t- tab\n\t\t- deeper',
  '1) one\n1) two\n\n2. three',
];

/** Pieces that are refused somewhere. */
const REFUSED = [
  '{braces}',
  'import x',
  'a <b>bold</b> word',
  '[bad](javascript:alert(1))',
  '#### Too deep',
  // There until a translation names that heading otherwise.
  '[this](/campaigns/jews-against-ice/#what-it-is)',
];

/** Pieces that only MDX may hold. */
const COMPONENTS = [
  '<KeyFigures milestone="2019-08-11-bookstore" />',
  '<NextEvents campaign="jews-against-ice" />',
  '<Quote who="A &amp; B" source="https://example.org/r?a=b&c=d">Words *of* theirs.</Quote>',
  '<Quote who="A" source="https://example.org/r">\n\nA paragraph.\n\n- a list\n\n</Quote>',
];

/** Pieces in a row, one of thirty of them a mistake. */
const bodyOf = (pieces: readonly string[]): fc.Arbitrary<string> => {
  const piece = fc.oneof(
    { arbitrary: fc.constantFrom(...pieces), weight: 30 },
    fc.constantFrom(...REFUSED),
  );
  return fc
    .array(fc.tuple(piece, fc.constantFrom('\n\n', '\n\n', '\n')), { maxLength: 6 })
    .map((parts) => parts.flat().join(''));
};

const body = bodyOf(PIECES);

/** A file in Markdown, or in MDX with its components. */
const richBody = fc.oneof(
  fc.record({ extension: fc.constant('.md'), words: body }),
  fc.record({ extension: fc.constant('.mdx'), words: bodyOf([...PIECES, ...COMPONENTS]) }),
);

/** A file of fields and a body, without the fields that were left out. */
function written(path: string, fields: object, words: string): MadeUpFile {
  const given = JSON.parse(JSON.stringify(fields)) as object;
  return { path, text: `---\n${stringify(given, { lineWidth: 0 })}---\n\n${words}\n` };
}

const slug = fc.constantFrom('a', 'rally', 'x-2', '3', 'winter-assembly', 'con', 'index');

const head = { title: text(120), summary: text(200), draft: maybe(fc.constant('false')) };

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** How an event repeats that begins on a day. */
const repeats = fc.record({
  every: fc.constantFrom('day', 'week', '2 weeks', 'month', 'year'),
  count: fc.integer({ min: 1, max: 12 }),
  skipped: maybe(fc.integer({ min: 1, max: 3 })),
  changed: maybe(
    fc.record({
      title: maybe(text(120)),
      statusNote: maybe(text(200)),
      place: maybe(place),
      status: maybe(fc.constantFrom('cancelled', 'moved-online')),
    }),
  ),
});

/** An event of any kind: timed or of whole days, moved, called off, repeated, with all its notes. */
const event = fc
  .record({
    ...head,
    day,
    slug,
    clock: maybe(clock),
    nights: maybe(fc.nat(3)),
    endClock: clock,
    repeats: maybe(repeats),
    timezone: maybe(
      fc.constantFrom(
        'Europe/Berlin',
        'Asia/Kolkata',
        'Australia/Lord_Howe',
        'Africa/Casablanca',
        'America/Sao_Paulo',
        'UTC',
      ),
    ),
    status: maybe(fc.constantFrom('cancelled', 'postponed', 'moved-online', 'rescheduled')),
    more: fc.record({
      campaigns: maybe(fc.constant(['jews-against-ice'])),
      place: maybe(place),
      registration: maybe(
        fc.record({
          url: fc.constant('https://actionnetwork.org/forms/assembly'),
          state: maybe(fc.constantFrom('open', 'full', 'waitlist', 'closed')),
          note: maybe(text(200)),
        }),
      ),
      statusNote: maybe(text(200)),
      access: maybe(access),
      languages: maybe(fc.uniqueArray(fc.constantFrom('en', 'es', 'yi', 'ase', 'zh-Hant'))),
      with: maybe(participants),
      onHoliday: fc.constant('intended'),
      afterwards: maybe(fc.record({ text: text(600), url: maybe(address) })),
      sources: maybe(sources(0)),
      inferred: maybe(text(300)),
      formerly: maybe(fc.constant(['2019-12-01-earlier'])),
    }),
    body,
  })
  .map((made) => {
    const { title, summary, draft, day: first, clock: time, repeats: rule, status } = made;
    const at = (date: Temporal.PlainDate, hour: string | undefined): string =>
      hour === undefined ? date.toString() : `${date.toString()} ${hour}`;
    const unit = {
      day: 'days',
      week: 'weeks',
      '2 weeks': 'weeks',
      month: 'months',
      year: 'years',
    } as const;
    const step = (times: number): string =>
      first
        .add({ [unit[rule?.every ?? 'day']]: rule?.every === '2 weeks' ? 2 * times : times })
        .toString();
    const before = first.subtract({ days: 7 });
    const fields = {
      title,
      summary,
      start: at(first, time),
      end:
        made.nights === undefined
          ? undefined
          : at(first.add({ days: made.nights }), time && made.endClock),
      timezone: made.timezone,
      status,
      previousStart: status === 'rescheduled' ? at(before, time) : undefined,
      repeats: rule && {
        every: rule.every,
        on: rule.every === 'week' ? [WEEKDAYS[first.dayOfWeek - 1]] : undefined,
        count: String(rule.count),
        except: rule.skipped === undefined ? undefined : [step(rule.skipped)],
        changes: rule.changed && [{ date: step(0), ...rule.changed }],
      },
      ...made.more,
      draft,
    };
    const named = status === 'rescheduled' ? before : first;
    return written(`events/${named.year}/${named.toString()}-${made.slug}.md`, fields, made.body);
  });

/** A milestone, with figures that disagree. */
const milestone = fc
  .record({
    ...head,
    date: fc.constantFrom('1991', '2003-04', '2019-08-11', '2019-06-30/2019-08-11', '2019/2021'),
    slug,
    kind: fc.constantFrom(
      'action',
      'win',
      'founding',
      'law',
      'publication',
      'culture',
      'statement',
    ),
    sources: sources(1),
    figures: maybe(
      fc.array(
        fc.record({
          what: fc.oneof(fc.constantFrom('people', 'arrested', 'raised'), text(60)),
          amount: fc.constantFrom(
            { number: '44' },
            { atLeast: '1000' },
            { about: '11.80' },
            { between: ['40', '44'] },
          ),
          unit: maybe(fc.constantFrom('USD', 'votes')),
        }),
        { maxLength: 3 },
      ),
    ),
    place: maybe(text(160)),
    campaigns: maybe(fc.constant(['jews-against-ice'])),
    with: maybe(participants),
    events: maybe(fc.constant(['2019-12-12-assembly'])),
    followUps: maybe(
      fc.array(
        fc.record({ date: fc.constantFrom('2020', '2020-02'), text: text(300), source: address }),
        { maxLength: 2 },
      ),
    ),
    body,
  })
  .map(({ date, slug: words, figures, body: content, ...made }) => {
    const [from = ''] = date.split('/');
    const counted = figures?.map(({ amount, ...figure }) => ({
      ...figure,
      ...amount,
      source: made.sources[0]?.url,
    }));
    return written(`history/${from}-${words}.md`, { ...made, date, figures: counted }, content);
  });

/** A campaign, in Markdown or MDX. */
const campaign = fc
  .record({
    ...head,
    slug,
    hashtags: maybe(fc.uniqueArray(fc.constantFrom('#NoTech', '#אספה', '#x_1'))),
    started: maybe(fc.constantFrom('2018', '2018-02', '2018-02-03')),
    state: maybe(fc.constantFrom('active', 'won', 'paused', 'ended')),
    outcome: maybe(text(300)),
    goals: maybe(fc.array(text(200), { maxLength: 3 })),
    with: maybe(participants),
    join: maybe(fc.record({ label: text(60), url: address })),
    sources: maybe(sources(0)),
    body: richBody,
  })
  .map(({ slug: name, body: { extension, words }, ...made }) =>
    written(`campaigns/${name}${extension}`, made, words),
  );

/** A page of text, in Markdown or MDX. */
const page = fc
  .record({ ...head, slug, body: richBody })
  .map(({ slug: name, body: { extension, words }, ...made }) =>
    written(`pages/${name}${extension}`, made, words),
  );

/** An organization, which is YAML alone. */
const organization = fc
  .record({ slug, name: text(120), url: maybe(address), description: maybe(text(300)) })
  .map(({ slug: id, ...fields }) => ({
    path: `organizations/${id}.yaml`,
    text: stringify(JSON.parse(JSON.stringify(fields)), { lineWidth: 0 }),
  }));

/** The words in Spanish of an entry of the small content. */
const translation = fc
  .record({
    of: fc.constantFrom(EVENT, MILESTONE, CAMPAIGN, 'pages/about.md'),
    title: text(120),
    summary: text(200),
    body,
  })
  .map(({ of, body: words, ...fields }) => written(of.replace(/\.md$/, '.es.md'), fields, words));

/** An entry of any kind; events most of all. */
export const madeUpEntry: fc.Arbitrary<MadeUpFile> = fc.oneof(
  { arbitrary: event, weight: 4 },
  { arbitrary: milestone, weight: 2 },
  campaign,
  page,
  organization,
  translation,
);
