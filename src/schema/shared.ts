/** Fields that several kinds of entry share. */
import { z } from 'zod';
import { partialDate } from './dates.ts';
import { contactAddress, linkAddress, sourceAddress, httpsAddress } from './urls.ts';
import { flag, id, plainText, uniqueList } from './text.ts';
import { WARNINGS } from './warnings.ts';

/** Where a fact was read. */
export const source = () =>
  z.strictObject({
    url: sourceAddress()
      .describe('Address of the page or document. http:// is shown but not linked.')
      .meta({ examples: ['https://example.org/report'] }),
    title: plainText(200)
      .optional()
      .describe('Title of the page or document, or a short description of it.')
      .meta({ examples: ['A thousand tenants march'] }),
    publisher: plainText(80)
      .optional()
      .describe('Who published it. Shown beside every figure taken from it.')
      .meta({ examples: ['Harbor Courier'] }),
    date: partialDate()
      .optional()
      .describe('When it was published, as exactly as it is known.')
      .meta({ examples: ['2019-08-12'] }),
    archived: httpsAddress()
      .optional()
      .describe('Address of a kept copy, for the day the page is gone.')
      .meta({ examples: ['https://web.archive.org/web/20190815000000/https://example.org/'] }),
  });

/** Sources of an entry; no address twice. */
export const sources = () =>
  uniqueList(source(), (item) => item.url)
    .describe('Where the facts were read.')
    .meta({
      examples: [
        [
          {
            url: 'https://example.org/report',
            title: 'A thousand people march',
            publisher: 'Example Herald',
            date: '2019-08-12',
          },
        ],
      ],
    });

/** A photograph or drawing that lies beside the entry. */
export const image = () =>
  z
    .strictObject({
      src: z
        .string()
        .regex(
          /^(?:\.\/)?[A-Za-z0-9][A-Za-z0-9._-]*\.(?:jpe?g|png|webp|avif)$/,
          'is not the name of a picture beside this file. Write the file name alone, such as march.jpg (jpg, png, webp or avif).',
        )
        .describe('File name of the picture, beside this file.')
        .meta({ examples: ['march.jpg'] }),
      alt: plainText(300)
        .describe('What the picture shows, for those who cannot see it.')
        .meta({ examples: ['Several hundred people sit on the steps of city hall and sing.'] }),
      credit: plainText(120)
        .describe('Who made the picture, and under what terms it is used.')
        .meta({ examples: ['Photo: Ana Example, used with permission'] }),
    })
    .describe('A picture in the folder of this file.')
    .meta({
      examples: [
        {
          src: 'march.jpg',
          alt: 'A hundred people walk across a bridge behind a long banner.',
          credit: 'Photo: Jane Doe, used with permission',
        },
      ],
    });

/** An organization that took part, with its role if it is known. */
const participant = () =>
  z
    .union([
      id(),
      z.strictObject({
        organization: id()
          .describe('Id of the organization: its file name in content/organizations.')
          .meta({ examples: ['mijente'] }),
        role: plainText(80)
          .optional()
          .describe('What its part was.')
          .meta({ examples: ['co-organizer'] }),
      }),
    ])
    .transform((value) => (typeof value === 'string' ? { organization: value } : value));

/** The organizations that took part; none twice. */
export const participants = () =>
  uniqueList(participant(), (item) => item.organization)
    .default([])
    .describe(
      'Organizations that took part: ids of content/organizations, each alone or as { organization, role }.',
    )
    .meta({
      examples: [['tenants-union', { organization: 'youth-choir', role: 'host' }]],
    });

/** A button that asks a visitor to do something elsewhere. */
export const callToAction = () =>
  z.strictObject({
    label: plainText(60)
      .describe('Words on the button.')
      .meta({ examples: ['Become a member'] }),
    url: linkAddress()
      .describe('Where the button leads: https, or a path inside the site.')
      .meta({ examples: ['https://example.org/join'] }),
  });

/** How to reach the organization: a page, an address of e-mail or a telephone number of its own. */
export const contact = () =>
  z.strictObject({
    label: plainText(60)
      .describe('Words of the link.')
      .meta({ examples: ['Write to us'] }),
    url: contactAddress()
      .describe('Where it leads: https, a path inside the site, mailto: or tel:.')
      .meta({ examples: ['mailto:info@example.org'] }),
  });

/** Fields every written entry has: title, summary, earlier ids, what silences warnings, draft. */
export const entryFields = {
  title: plainText(120)
    .describe('Name of the entry, plain text, at most 120 characters.')
    .meta({ examples: ['A thousand people march'] }),
  summary: plainText(200)
    .describe('One plain sentence for lists, feeds and previews, at most 200 characters.')
    .meta({ examples: ['Members meet online to plan the winter.'] }),
  formerly: uniqueList(id(), (value) => value)
    .default([])
    .describe(
      'Earlier ids of this entry, oldest first. Keeps old addresses working and calendar subscriptions whole.',
    )
    .meta({ examples: [['2019-12-12-assembly']] }),
  intended: uniqueList(z.enum(WARNINGS), (name) => name)
    .optional()
    .describe(
      'Warnings of the check that are wrong about this entry, by the name that each gives; silences them.',
    )
    .meta({ examples: [['hour-in-text', 'telephone']] }),
  draft: flag()
    .default(false)
    .describe('true: checked, but never published.')
    .meta({ examples: [true] }),
};

/** What is deduced rather than stated in a source. */
export const inferred = () =>
  plainText(300)
    .optional()
    .describe('What is deduced rather than stated in a source, shown beside the sources.')
    .meta({ examples: ['The year is deduced from the weekday.'] });

/** Hashtags such as `#RentFreeze`; none twice. */
export const hashtags = () =>
  uniqueList(
    z
      .string()
      .regex(
        /^#[\p{L}\p{N}_\u0300-\u036f]+$/u,
        'is not a hashtag. A hashtag is # and letters or digits without spaces, in quotes: "#NoNewCops".',
      ),
    (tag) => tag.toLowerCase(),
  )
    .default([])
    .describe('Hashtags of the campaign, in quotes because # begins a comment in YAML.')
    .meta({ examples: [['#RentFreeze']] });
