/** Where an event happens, as its own file says it, and how much of that may be told. */
import { z } from 'zod';
import { httpsAddress } from './urls.ts';
import { withRules } from './rules.ts';
import { textIssue } from './text-issue.ts';
import { ID_FORM, plainText } from './text.ts';

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

function placeIdProblem(text: string): string | undefined {
  if ((PLACE_KINDS as readonly string[]).includes(text))
    return `says how people take part, not where. Write it below "place": kind: ${text}`;
  return ID_FORM.test(text) && text.length <= 100
    ? undefined
    : `is not the id of a place. Write the name of a file in content/places, or fields below "place", each on a line of its own: kind: in-person and name: ${text}`;
}

/** The id of a place: the name of its file in `content/places/`. */
const placeId = () => z.string().check(textIssue(placeIdProblem));

/** The route of a march. */
const route = () =>
  z.strictObject({
    from: plainText(120)
      .describe('Where it sets out.')
      .meta({ examples: ['Market Square'] }),
    to: plainText(120)
      .optional()
      .describe('Where it ends.')
      .meta({ examples: ['Town Hall'] }),
    note: plainText(300)
      .optional()
      .describe('More about the way: its length, steps, where one can join or rest.')
      .meta({ examples: ['About a mile, without steps; a van goes along.'] }),
  });

/** What only those may know who register, where the place is undisclosed. */
const SECRET_FIELDS = [
  'id',
  'name',
  'address',
  'url',
  'latitude',
  'longitude',
  'room',
  'directions',
  'meetingPoint',
  'route',
] as const;

/** What an event that is only online has none of. */
const PHYSICAL_FIELDS = [
  'id',
  'address',
  'latitude',
  'longitude',
  'room',
  'directions',
  'meetingPoint',
  'route',
] as const;

/** What the file of a place says, so that an event need not. */
const FIELDS_OF_FILE = ['name', 'address', 'locality', 'latitude', 'longitude'] as const;

/**
 * Where an event happens: the id of a place, or its own fields. A place told only after
 * registration is in no file of the site, so it cannot be one of `content/places/`.
 */
export const place = () => z.union([placeId(), placeFields()]);

const placeFields = () =>
  withRules(
    z.strictObject({
      id: placeId()
        .optional()
        .describe(
          'Id of the place: its file name in content/places, where name, address and access stand once for all events.',
        )
        .meta({ examples: ['union-hall'] }),
      kind: z
        .enum(PLACE_KINDS)
        .optional()
        .describe('How people take part. Left out beside an id: in-person.')
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
      room: plainText(80)
        .optional()
        .describe('Room or floor.')
        .meta({ examples: ['Library, second floor'] }),
      directions: plainText(300)
        .optional()
        .describe('How to find the way in.')
        .meta({ examples: ['Enter by the garden gate on River Street and ring twice.'] }),
      meetingPoint: plainText(160)
        .optional()
        .describe('Where people gather, if that is a spot of its own.')
        .meta({ examples: ['At the fountain, under the blue banner'] }),
      route: route()
        .optional()
        .describe('The route of a march.')
        .meta({ examples: [{ from: 'Market Square', to: 'City Hall' }] }),
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
      rule(['id', 'kind'], ({ id: named, kind }, refuse) => {
        if (named === undefined && kind === undefined) refuse(['kind'], 'is missing.');
        if (named !== undefined && kind === 'to-be-announced')
          refuse(
            ['kind'],
            'says that the place is not known, but "id" names it. Delete one of them.',
          );
      });
      for (const field of SECRET_FIELDS)
        rule(['disclosed', field], (value, refuse) => {
          if (value.disclosed === 'after-registration' && value[field] !== undefined)
            refuse(
              [field],
              'may not stand in this file, because the place is told only after registration and this file is public. Delete the line; "locality" may stay.',
            );
        });
      for (const field of PHYSICAL_FIELDS)
        rule(['kind', field], (value, refuse) => {
          if (value.kind === 'online' && value[field] !== undefined)
            refuse([field], 'does not belong to an online event. Delete it, or set kind: hybrid.');
        });
      for (const field of FIELDS_OF_FILE)
        rule(['id', field], (value, refuse) => {
          if (value.id !== undefined && value[field] !== undefined)
            refuse(
              [field],
              `stands in places/${value.id}.yaml for all events there. Delete it here, or delete "id".`,
            );
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
