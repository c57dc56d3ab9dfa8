/** Where an event happens, and how much of that may be told. */
import { z } from 'zod';
import { httpsAddress } from './urls.ts';
import { withRules } from './rules.ts';
import { plainText } from './text.ts';

/** How people take part. `to-be-announced`: the place is not known, or was not recorded. */
export const PLACE_KINDS = ['in-person', 'online', 'hybrid', 'to-be-announced'] as const;

/** Who is told the place: everyone, or only those who registered. */
export const DISCLOSURES = ['public', 'after-registration'] as const;

/** Degrees north or east in the WGS 84 system, with a sign and a decimal point. */
export const degrees = (limit: 90 | 180) =>
  z
    .string()
    .regex(/^-?\d{1,3}\.\d{1,6}$/, 'is not a position. Write degrees such as 40.7484 or -73.9857.')
    .transform(Number)
    .refine((value) => Math.abs(value) <= limit, { error: `is beyond ${limit} degrees.` })
    .meta({ editor: { type: 'number', minimum: -limit, maximum: limit } });

/** Where an event happens. A place told only after registration is in no file of the site. */
export const place = () =>
  withRules(
    z.strictObject({
      kind: z
        .enum(PLACE_KINDS)
        .describe('How people take part.')
        .meta({ examples: ['in-person'] }),
      name: plainText(120)
        .optional()
        .describe('Name of the place.')
        .meta({ examples: ['Congregation Beit Simchat Torah'] }),
      address: plainText(160)
        .optional()
        .describe('Street and number. Never with disclosed: after-registration.')
        .meta({ examples: ['130 West 30th Street'] }),
      locality: plainText(80)
        .optional()
        .describe('City or neighborhood: all that is published of an undisclosed place.')
        .meta({ examples: ['Harborside'] }),
      url: httpsAddress()
        .optional()
        .describe('Public address of an online event. Never with disclosed: after-registration.')
        .meta({ examples: ['https://www.youtube.com/@example/live'] }),
      latitude: degrees(90)
        .optional()
        .describe('Degrees north (WGS 84), for maps and calendars.')
        .meta({ examples: ['40.7466'] }),
      longitude: degrees(180)
        .optional()
        .describe('Degrees east (WGS 84), for maps and calendars.')
        .meta({ examples: ['-73.9926'] }),
      disclosed: z
        .enum(DISCLOSURES)
        .default('public')
        .describe('public, or after-registration: then only the locality is published.')
        .meta({ examples: ['after-registration'] }),
    }),
    (rule) => {
      for (const field of ['name', 'address', 'url', 'latitude', 'longitude'] as const)
        rule(['disclosed', field], (value, refuse) => {
          if (value.disclosed === 'after-registration' && value[field] !== undefined)
            refuse(
              [field],
              'may not stand in this file, because the place is told only after registration and this file is public. Delete the line; "locality" may stay.',
            );
        });
      for (const field of ['address', 'latitude', 'longitude'] as const)
        rule(['kind', field], (value, refuse) => {
          if (value.kind === 'online' && value[field] !== undefined)
            refuse([field], 'does not belong to an online event. Delete it, or set kind: hybrid.');
        });
      rule(['latitude', 'longitude'], ({ latitude, longitude }, refuse) => {
        if ((latitude === undefined) !== (longitude === undefined))
          refuse(
            [latitude === undefined ? 'longitude' : 'latitude'],
            'stands alone. Give latitude and longitude, or neither.',
          );
      });
    },
  );
