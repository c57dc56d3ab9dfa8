/** A place that events share: one file in `content/places/`. */
import { z } from 'zod';
import { access } from './access.ts';
import { degrees } from './place.ts';
import { entryFields } from './shared.ts';
import { plainText } from './text.ts';
import { httpsAddress } from './urls.ts';

/** A place where events are, with what is known of its access. Everything in it is public. */
export const venue = z.strictObject({
  name: plainText(120)
    .describe('Its name as people know it.')
    .meta({ examples: ['Union Hall'] }),
  address: plainText(160)
    .optional()
    .describe('Street and number. It is published: a place that must stay unknown has no file.')
    .meta({ examples: ['2 River Street'] }),
  locality: plainText(80)
    .optional()
    .describe('City or neighborhood.')
    .meta({ examples: ['Harborside'] }),
  geo: z
    .strictObject({
      latitude: degrees(90)
        .describe('Degrees north (WGS 84).')
        .meta({ examples: ['40.7466'] }),
      longitude: degrees(180)
        .describe('Degrees east (WGS 84).')
        .meta({ examples: ['-73.9926'] }),
    })
    .optional()
    .describe('Where it is on the globe, for maps and calendars.')
    .meta({ examples: [{ latitude: '40.7466', longitude: '-73.9926' }] }),
  url: httpsAddress()
    .optional()
    .describe('Its own website.')
    .meta({ examples: ['https://unionhall.example/'] }),
  transit: plainText(300)
    .optional()
    .describe('How to get there by public transit.')
    .meta({ examples: ['Bus 7 to the harbor; it stops at the door.'] }),
  access: access()
    .optional()
    .describe(
      'What is known of its access, inherited by every event there; an event says what differs.',
    )
    .meta({ examples: [{ wheelchair: 'yes', quietSpace: 'no', transit: 'yes' }] }),
  formerly: entryFields.formerly,
  intended: entryFields.intended,
});

/** A place that events share, validated. */
export type VenueData = z.output<typeof venue>;
