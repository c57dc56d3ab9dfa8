/** Who publishes: `content/site.yaml`, the one file a fork edits first. */
import { z } from 'zod';
import { timeZone, wallTime } from './dates.ts';
import { addressProblem, httpsAddress, linkAddress } from './urls.ts';
import { degrees } from './place.ts';
import { callToAction, contact } from './shared.ts';
import { currency, flag, id, languageTag, plainText, uniqueList } from './text.ts';

/** An https origin, with a base path if the site does not stand at the root of its host. */
const siteAddress = () =>
  z
    .string()
    .superRefine((text, context) => {
      const problem = addressProblem(text);
      if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
      else if (/[?#]/.test(text))
        context.addIssue({
          code: 'custom',
          message:
            'has a "?" or "#" in it. Write the host and, if need be, a folder: https://example.org/site',
        });
    })
    .transform((text) => text.replace(/(?<!\/)\/+$/, ''));

/** A colour as CSS writes it in hexadecimal: `#b4152c`. */
const hexColor = () =>
  z
    .string()
    .regex(
      /^#[0-9a-f]{6}$/,
      'is not a color. Write # and six of 0-9 and a-f in quotes: "#b4152c".',
    );

/** The settings of a site. */
export const site = z.strictObject({
  name: plainText(120)
    .describe('Full name of the organization.')
    .meta({ examples: ['Tenants of the Harbor'] }),
  shortName: plainText(40)
    .describe('Short name, for headings and calendars.')
    .meta({ examples: ['Harbor Tenants'] }),
  description: plainText(200)
    .describe('What this site is, in one sentence.')
    .meta({ examples: ['Campaigns, events and history of a membership organization.'] }),
  url: siteAddress()
    .describe('Address the site is published at: https, with a base path if there is one.')
    .meta({ examples: ['https://campaigns.example.org', 'https://example.github.io/campaigns'] }),
  calendarDomain: z
    .string()
    .regex(
      /^(?=.{1,100}$)[a-z0-9]+(?:-+[a-z0-9]+)*(?:\.[a-z0-9]+(?:-+[a-z0-9]+)*)+$/,
      'is not the name of a host, such as campaigns.example.org.',
    )
    .optional()
    .describe(
      'Domain in the identifiers of calendar entries. Left out: the host of url. Set it to the old host if the site ever moves, so that no subscriber sees an event twice.',
    )
    .meta({ examples: ['campaigns.example.org'] }),
  locales: uniqueList(languageTag(), (tag) => tag)
    .min(1, { error: 'is empty. Name at least the language the content is written in.' })
    .describe('Languages of the site (BCP 47). The first is the one content is written in.')
    .meta({ examples: [['en', 'es']] }),
  timezone: timeZone()
    .describe('IANA time zone of all events that name no other.')
    .meta({ examples: ['Europe/Berlin'] }),
  hours: z
    .enum(['12', '24'], { error: 'is neither 12 nor 24. Write one of them.' })
    .transform((value) => (value === '24' ? 24 : 12))
    .optional()
    .describe('12 or 24: how hours are written. Left out: as each language has it.')
    .meta({ examples: ['24'], editor: { type: 'integer', enum: [12, 24] } }),
  currency: currency()
    .optional()
    .describe('Currency of all amounts that name no other (ISO 4217).')
    .meta({ examples: ['USD'] }),
  topics: z
    .record(id(), z.record(languageTag(), plainText(40)).describe('Its name in each language.'))
    .default({})
    .describe('What events are about: for each id its name in each language of the site.')
    .meta({ examples: [{ housing: { en: 'Housing', es: 'Vivienda' } }] }),
  notice: z
    .strictObject({
      text: plainText(200)
        .describe('The line, plain text.')
        .meta({ examples: ['The office is closed until January 4.'] }),
      url: linkAddress()
        .optional()
        .describe('Where it leads: https, or a path inside the site.')
        .meta({ examples: ['/about/'] }),
      until: wallTime()
        .describe(
          "When it is gone by itself, on the wall clock of the site's time zone; a date alone means the end of that day.",
        )
        .meta({ examples: ['2027-01-04', '2027-01-04 12:00'] }),
    })
    .optional()
    .describe('A line on every page, gone by itself.')
    .meta({
      examples: [{ text: 'The office is closed until January 4.', until: '2027-01-04' }],
    }),
  menu: z
    .array(callToAction())
    .max(3, { error: 'has more than 3 items. Keep the most important ones.' })
    .default([])
    .describe('Further links of the navigation, at most 3.')
    .meta({ examples: [[{ label: 'Know your rights', url: '/rights/' }]] }),
  repository: httpsAddress()
    .optional()
    .describe('Address of the repository on GitHub, for "Edit this page" and "Add an event".')
    .meta({ examples: ['https://github.com/example/campaigns'] }),
  maintainers: uniqueList(
    z
      .string()
      .regex(
        /^@[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*(?:\/[A-Za-z0-9._-]+)?$/,
        'is not the name of a user or team on GitHub, such as "@name" or "@owner/team".',
      ),
    (name) => name,
  )
    .default(['@maintainers'])
    .describe(
      'Who must look at changes of code and settings: users and teams on GitHub. npm run generate writes them to .github/CODEOWNERS.',
    )
    .meta({ examples: [['@example/website']] }),
  contact: contact()
    .describe('How to reach the people behind the site: a page, or mailto: or tel:.')
    .meta({ examples: [{ label: 'Write to us', url: 'https://example.org/contact' }] }),
  publicContacts: z
    .array(plainText(120))
    .default([])
    .describe(
      'Telephone numbers and mail addresses that belong to the public, such as hotlines: the check does not warn of them in any text.',
    )
    .meta({ examples: [['+44 20 7946 0123', 'legal-hotline@example.org']] }),
  join: callToAction()
    .describe('The first thing a visitor is asked to do.')
    .meta({ examples: [{ label: 'Become a member', url: 'https://example.org/join' }] }),
  actions: z
    .array(callToAction())
    .default([])
    .describe('Further things a visitor is asked to do.')
    .meta({ examples: [[{ label: 'Donate', url: 'https://example.org/donate' }]] }),
  registrationHosts: z
    .record(
      z
        .string()
        .regex(
          /^(?:\*\.)?[a-z0-9]+(?:-+[a-z0-9]+)*(?:\.[a-z0-9]+(?:-+[a-z0-9]+)*)+$/,
          'is not the name of a host, such as actionnetwork.org or *.zoom.us.',
        ),
      z
        .array(
          z
            .string()
            .regex(
              /^\/[A-Za-z0-9._~*/-]*$/,
              'is not a path pattern. It begins with "/"; * stands for anything but a slash, ** for anything.',
            ),
        )
        .min(1, { error: 'has no path pattern. Write [/**] to allow every path of this host.' }),
    )
    .describe(
      'Hosts that registration links may lead to, each with the paths allowed there. * stands for anything but a slash, ** for anything.',
    )
    .meta({ examples: [{ 'actionnetwork.org': ['/forms/*', '/events/*'] }] }),
  embed: z
    .union([
      flag(),
      uniqueList(
        httpsAddress().regex(/^https:\/\/[^/]+$/, {
          error: 'is more than an origin. Write the scheme and the host alone: https://example.org',
        }),
        (origin) => origin,
      ),
    ])
    .default(false)
    .describe(
      'Who may show the list of events below /embed/ in a frame: true for everyone, false for nobody, or a list of origins.',
    )
    .meta({ examples: [true, ['https://partner.example.org']] }),
  admin: flag()
    .default(false)
    .describe(
      'true: publish the form at /admin/ that edits content through pull requests. It is always there in npm run dev.',
    )
    .meta({ examples: [true] }),
  withdrawn: uniqueList(
    z
      .string()
      .regex(
        /^\/[A-Za-z0-9._~/-]*\*?$/,
        'is not a path of this site. It begins with "/"; a * at its end stands for anything below.',
      ),
    (path) => path,
  )
    .default([])
    .describe(
      'Paths that were published once and are gone on purpose. Any other page that goes missing stops the build.',
    )
    .meta({ examples: [['/events/2019-12-12-assembly/']] }),
  hebrewDates: flag()
    .default(false)
    .describe('true: show Hebrew dates and warn of events on Shabbat and holidays.')
    .meta({ examples: [true] }),
  sunsetAt: z
    .strictObject({
      latitude: degrees(90)
        .describe('Degrees north (WGS 84).')
        .meta({ examples: ['52.52'] }),
      longitude: degrees(180)
        .describe('Degrees east (WGS 84).')
        .meta({ examples: ['13.405'] }),
    })
    .optional()
    .describe(
      'Where sunset is reckoned, for hebrewDates. Left out: the city that timezone is named after.',
    )
    .meta({ examples: [{ latitude: '52.52', longitude: '13.405' }] }),
  adminSignIn: httpsAddress()
    .optional()
    .describe(
      'Address of the program through which /admin/ signs people in with GitHub. Left out: they paste a token.',
    )
    .meta({ examples: ['https://sign-in.example.org'] }),
  social: z
    .array(
      z.strictObject({
        label: plainText(40)
          .describe('Name of the service.')
          .meta({ examples: ['Bluesky'] }),
        url: httpsAddress()
          .describe('Address of the profile.')
          .meta({ examples: ['https://bsky.app/profile/example.org'] }),
      }),
    )
    .default([])
    .describe('Profiles on social networks.')
    .meta({ examples: [[{ label: 'Bluesky', url: 'https://bsky.app/profile/example.org' }]] }),
  colors: z
    .strictObject({
      accent: hexColor()
        .optional()
        .describe('Instead of red, on light paper.')
        .meta({ examples: ['#b4152c'] }),
      accentDark: hexColor()
        .optional()
        .describe('Instead of red, on dark paper.')
        .meta({ examples: ['#ff7a6b'] }),
      action: hexColor()
        .optional()
        .describe('Instead of marigold, behind the next thing to do.')
        .meta({ examples: ['#f4b92b'] }),
    })
    .default({})
    .describe('Colors of the organization, instead of the built-in ones.')
    .meta({ examples: [{ accent: '#b4152c' }] }),
});

/** The settings of a site, validated. */
export type SiteData = z.output<typeof site>;
