/** Inspects one picture file: kind, size, damage, and metadata that endangers people. */
import readExif from 'exif-reader';
import sharp, { type Metadata } from 'sharp';
import { kindOf, statedKind } from './picture-kind.ts';
import { tellsOfXmp, UNREADABLE } from './xmp-metadata.ts';

/** Larger files are refused: 5 MiB, in bytes. */
export const LARGEST_PICTURE = 5 * 1024 * 1024;

/** A picture smaller than this on its longer side is blurred on every screen (pixels). */
const SMALLEST_SIDE = 320;

/** More pixels than any camera in a pocket makes are refused. */
export const MOST_PIXELS = 60_000_000;

/** What is wrong with a picture. */
export interface PictureProblem {
  code: string;
  /** What is wrong and how to fix it. */
  message: string;
  /** Left out: an error. */
  severity?: 'warning';
}

/** Exif fields that name a person or one camera, by the name `exif-reader` gives them. */
const TELLING_FIELDS: readonly (readonly [
  group: 'Image' | 'Photo',
  field: string,
  what: string,
])[] = [
  ['Photo', 'BodySerialNumber', 'the serial number of the camera'],
  ['Photo', 'LensSerialNumber', 'the serial number of the lens'],
  ['Image', 'CameraSerialNumber', 'the serial number of the camera'],
  ['Photo', 'CameraOwnerName', "the name of the camera's owner"],
  ['Photo', 'MakerNote', 'notes of the camera, which can name its serial number'],
  ['Photo', 'ImageUniqueID', 'a number that only this camera gives'],
];

/** What the metadata of a picture gives away. */
export function tellsOf(metadata: Pick<Metadata, 'exif' | 'xmp' | 'iptc'>): string[] {
  const tells = new Set<string>();
  if (metadata.exif) {
    try {
      const exif = readExif(metadata.exif) as unknown as Record<
        string,
        Record<string, unknown> | undefined
      >;
      const gps = Object.keys(exif['GPSInfo'] ?? {});
      if (gps.some((name) => /Latitude|Longitude|Area|Dest/.test(name)))
        tells.add('where it was taken');
      for (const [group, field, what] of TELLING_FIELDS)
        if (exif[group]?.[field] !== undefined) tells.add(what);
    } catch {
      tells.add(UNREADABLE);
    }
  }
  if (metadata.xmp)
    for (const what of tellsOfXmp(Buffer.from(metadata.xmp).toString('utf8'))) tells.add(what);
  // IPTC datasets 2:90 to 2:101 name city, sublocation, state and country.
  const iptc = metadata.iptc;
  if (iptc && /\x1c\x02[\x5a-\x65]/.test(Buffer.from(iptc).toString('latin1')))
    tells.add('where it was taken');
  return [...tells];
}

const FIX =
  'Run "npm run check -- --fix", which takes it off without touching the picture; or save a copy without location data';

/** Everything that is wrong with a picture file. */
export async function inspectPicture(path: string, bytes: Uint8Array): Promise<PictureProblem[]> {
  const problems: PictureProblem[] = [];
  const stated = statedKind(path);
  const kind = kindOf(bytes);
  if (bytes.length > LARGEST_PICTURE)
    problems.push({
      code: 'picture-size',
      message: `is ${(bytes.length / 1024 / 1024).toFixed(1)} MB; at most ${LARGEST_PICTURE / 1024 / 1024} fit. Save it smaller: 2000 pixels on the longer side are enough.`,
    });
  if (bytes.length === 0)
    return [
      {
        code: 'picture-damaged',
        message:
          'is an empty file: it was not copied to its end. Copy the picture again, or delete the file.',
      },
    ];
  if (kind === undefined) {
    problems.push({
      code: 'picture-kind',
      message:
        'is not a picture that browsers show. Open it in a picture program and save it as jpg, png, webp or avif.',
    });
    return problems;
  }
  if (kind !== stated) {
    problems.push({
      code: 'picture-kind',
      message: `is named .${stated ?? ''} but is a ${kind} inside. Rename it to end in .${kind}.`,
    });
  }
  // What is too large to be published is not worth decoding.
  if (bytes.length > LARGEST_PICTURE) return problems;
  try {
    const picture = sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS });
    const metadata = await picture.metadata();
    for (const what of tellsOf(metadata))
      problems.push({ code: 'picture-metadata', message: `tells ${what}. ${FIX}.` });
    problems.push(...formProblems(metadata));
    // To decode every pixel is the only way to know that the picture is whole.
    await picture.extractChannel(0).raw().toBuffer();
  } catch (error) {
    const large = error instanceof Error && /pixel limit/i.test(error.message);
    problems.push({
      code: large ? 'picture-size' : 'picture-damaged',
      message: large
        ? `has more than ${MOST_PIXELS / 1_000_000} million pixels. Save it smaller: 2000 pixels on the longer side are enough.`
        : 'is damaged or cut off. Copy it again, or save it again from a picture program.',
    });
  }
  return problems;
}

/** Colors and frames that browsers and cards beside a link do not show as meant, and too few pixels. */
function formProblems({ space, pages = 1, width, height }: Metadata): PictureProblem[] {
  const problems: PictureProblem[] = [];
  if (space === 'cmyk')
    problems.push({
      code: 'picture-colors',
      message:
        'has the colors of print (CMYK), which screens show wrongly. Open it in a picture program and save it as RGB.',
    });
  if (pages > 1)
    problems.push({
      code: 'picture-animated',
      message: `moves (${pages} frames), which disturbs many readers and is shown without movement here. Save one of its frames as a jpg or png.`,
    });
  if (Math.max(width, height) < SMALLEST_SIDE)
    problems.push({
      code: 'picture-small',
      severity: 'warning',
      message: `is only ${width} by ${height} pixels, so it will be blurred. Use the original picture, ${SMALLEST_SIDE} pixels or more on its longer side.`,
    });
  return problems;
}
