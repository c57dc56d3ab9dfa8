/** The questions that nearly every entry needs, by kind. All other fields are in a menu after them. */
import { PLACE_KINDS } from '../schema/place.ts';
import type { Kind } from '../schema/index.ts';
import { type Values, valueAt } from './entry-fields.ts';

/** What can be made new, each with its folder. */
export const NEW_KINDS = {
  event: 'events',
  milestone: 'history',
  campaign: 'campaigns',
  organization: 'organizations',
  place: 'places',
  page: 'pages',
} as const satisfies Readonly<Record<string, Kind>>;

/** A kind of new entry. */
export type NewKind = keyof typeof NEW_KINDS;

/** Ids that entries may name. */
export interface KnownNames {
  /** Of `content/places/`. */
  places: readonly string[];
  /** Of `topics` in `site.yaml`. */
  topics: readonly string[];
}

/** A question about a common field. */
export interface Question {
  /** The field: `place.kind`. */
  path: string;
  /** A shorter name of its flag, and its name in the form on GitHub. */
  flag?: string;
  ask: string;
  hint?: string;
  example?: string;
  /** Whether it has to be answered though the schema does not demand it. */
  required?: boolean;
  /** Whether there may be several answers, each asked for by itself. */
  several?: boolean;
  /** What it names is in the content: it is asked where there is some, and the hint names that. */
  names?: keyof KnownNames;
  /** Whether it is asked, given the answers so far; default: always. */
  when?: (values: Values) => boolean;
  /** What the options mean, where their names do not say it. */
  labels?: Readonly<Record<string, string>>;
}

const named = (ask: string, title: string, summary: string): Question[] => [
  { path: 'title', ask, example: title },
  { path: 'summary', ask: 'What is it, in one plain sentence?', example: summary },
];

const campaigns: Question = {
  path: 'campaigns',
  ask: 'Which campaigns does it belong to?',
  hint: "The last part of each campaign's address, with commas between them.",
  example: 'rent-freeze, heat-for-all',
};

const partners: Question = {
  path: 'with',
  ask: 'Which organizations take part?',
  hint: 'The names of their files in content/organizations, with commas between them.',
  example: 'tenants-union, youth-choir',
};

const body: Question = {
  path: 'body',
  ask: 'What else should people know?',
  example: 'What happens, who it is for, what to bring.',
};

const isPlace =
  (...kinds: readonly (typeof PLACE_KINDS)[number][]) =>
  (values: Values): boolean =>
    (kinds as readonly unknown[]).includes(valueAt(values, 'place.kind'));

const isPublic = (values: Values): boolean =>
  valueAt(values, 'place.disclosed') !== 'after-registration';

const hasId = (values: Values): boolean => valueAt(values, 'place.id') !== undefined;

const hasAmount = (values: Values): boolean =>
  (['donation', 'paid'] as readonly unknown[]).includes(valueAt(values, 'cost.kind'));

/** The questions of each kind, in the order they are asked. */
export const QUESTIONS: Readonly<Record<NewKind, readonly Question[]>> = {
  event: [
    ...named('What is it called?', 'Winter assembly', 'Members meet to plan the winter.'),
    {
      path: 'start',
      ask: 'When does it begin?',
      hint: 'Day and hour on the wall clock at the place; the day alone for a whole day, or if the hour is not known.',
      example: 'Wednesday, December 9, 2026, 7 pm',
    },
    {
      path: 'timeNotKnown',
      flag: 'time-not-known',
      ask: 'If you gave a day without an hour: is the hour not known yet?',
      when: ({ start }) => typeof start === 'string' && start.length === 10,
      labels: { false: 'It lasts all day', true: 'The hour is not known' },
    },
    {
      path: 'end',
      ask: 'When does it end?',
      example: '8:30 pm',
      when: ({ timeNotKnown }) => timeNotKnown !== 'true',
    },
    {
      path: 'place.kind',
      flag: 'place',
      ask: 'How do people take part?',
      required: true,
    },
    {
      path: 'place.disclosed',
      flag: 'disclosed',
      ask: 'Who may know the place?',
      when: isPlace('in-person', 'hybrid'),
      labels: {
        public: 'Everyone',
        'after-registration': 'Only those who register: the city alone is published',
      },
    },
    {
      path: 'place.id',
      flag: 'place-id',
      ask: 'Is it at one of the places in content/places?',
      hint: 'Then its name, address and access are known.',
      example: 'union-hall',
      names: 'places',
      when: (values) => isPlace('in-person', 'hybrid')(values) && isPublic(values),
    },
    {
      path: 'place.name',
      flag: 'place-name',
      ask: 'What is the place called?',
      example: 'Harbor Library',
      when: (values) =>
        isPlace('in-person', 'hybrid')(values) && isPublic(values) && !hasId(values),
    },
    {
      path: 'place.address',
      flag: 'address',
      ask: 'Street and number?',
      hint: 'It will be public.',
      example: '10 Quay Street',
      when: (values) =>
        isPlace('in-person', 'hybrid')(values) && isPublic(values) && !hasId(values),
    },
    {
      path: 'place.locality',
      flag: 'locality',
      ask: 'City or neighborhood?',
      example: 'Harborside',
      when: (values) => isPlace('in-person', 'hybrid', 'to-be-announced')(values) && !hasId(values),
    },
    {
      path: 'place.url',
      flag: 'url',
      ask: 'Public address of the online event?',
      hint: 'Leave it empty if people get it when they register.',
      example: 'https://www.youtube.com/@example/live',
      when: (values) => isPlace('online', 'hybrid')(values) && isPublic(values),
    },
    {
      path: 'registration.url',
      flag: 'registration',
      ask: 'Address of the form to register?',
      example: 'https://actionnetwork.org/forms/assembly',
    },
    {
      path: 'cost.kind',
      flag: 'cost',
      ask: 'What does it cost?',
    },
    {
      path: 'cost.from',
      flag: 'cost-from',
      ask: 'The lowest amount?',
      hint: 'Digits alone. For one fixed price, the same again in the next answer.',
      example: '10',
      when: hasAmount,
    },
    {
      path: 'cost.to',
      flag: 'cost-to',
      ask: 'The highest amount?',
      example: '30',
      when: hasAmount,
    },
    {
      path: 'audience.who',
      flag: 'audience',
      ask: 'Who may come?',
    },
    {
      path: 'topics',
      flag: 'topic',
      ask: 'What is it about?',
      hint: 'With commas between them.',
      example: 'housing, heat',
      names: 'topics',
    },
    campaigns,
    partners,
    body,
  ],
  milestone: [
    ...named('What happened?', 'A thousand people march for rent control', 'Tenants march.'),
    {
      path: 'date',
      ask: 'When was it? As exactly as it is known',
      hint: 'August 2019, 2019, or 2019-06-30/2019-08-11 will do, too.',
      example: 'August 12, 2019',
    },
    { path: 'kind', ask: 'What kind of thing happened?' },
    {
      path: 'sources.url',
      flag: 'source',
      ask: 'Where can it be read?',
      hint: 'The address of a page or document.',
      example: 'https://example.org/report',
      required: true,
      several: true,
    },
    { path: 'place', ask: 'Where was it, in words?', example: 'City Hall steps' },
    campaigns,
    partners,
    body,
  ],
  campaign: [
    ...named('What is it called?', 'Rent freeze', 'Tenants ask for a year without higher rents.'),
    { path: 'started', ask: 'When did it begin?', hint: 'The year will do.', example: 'June 2019' },
    {
      path: 'goals',
      flag: 'goal',
      ask: 'What is it after? One goal in a sentence',
      example: 'No higher rents in 2027.',
      several: true,
    },
    {
      path: 'hashtags',
      ask: 'Hashtags?',
      hint: 'With commas between them.',
      example: '#RentFreeze',
    },
    partners,
    body,
  ],
  organization: [
    { path: 'name', ask: 'What is its name?', example: 'Tenants Union' },
    { path: 'url', ask: 'Address of its website?', example: 'https://example.org/' },
    {
      path: 'description',
      ask: 'What is it, in one sentence?',
      example: 'Tenants of the harbor who act together.',
    },
  ],
  place: [
    { path: 'name', ask: 'What is it called?', example: 'Union Hall' },
    {
      path: 'address',
      ask: 'Street and number?',
      hint: 'It will be public. A place that must stay unknown has no file.',
      example: '2 River Street',
    },
    { path: 'locality', ask: 'City or neighborhood?', example: 'Harborside' },
    {
      path: 'transit',
      ask: 'How does one get there by public transit?',
      example: 'Bus 7 to the harbor; it stops at the door.',
    },
    {
      path: 'access.wheelchair',
      flag: 'wheelchair',
      ask: 'Can a wheelchair get in, around and to a toilet?',
    },
  ],
  page: [
    ...named('What is the page called?', 'How we decide', 'How members make decisions.'),
    body,
  ],
};
