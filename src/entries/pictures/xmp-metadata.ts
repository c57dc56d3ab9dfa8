/** What the XMP packet of a picture (ISO 16684-1) gives away. */
import { SaxesParser } from 'saxes';

const PLACE = 'where it was taken';
const PEOPLE = 'who is in it';
const SERIAL = 'the serial number of the camera or the lens';
const OWNER = "the name of the camera's owner";

/** Properties by namespace; each is written as an attribute or as an element. */
const TELLING: Readonly<Record<string, readonly (readonly [name: RegExp, what: string])[]>> = {
  'http://ns.adobe.com/exif/1.0/': [[/^GPS(?!VersionID$)/, PLACE]],
  'http://ns.adobe.com/exif/1.0/aux/': [
    [/SerialNumber$/, SERIAL],
    [/^OwnerName$/, OWNER],
  ],
  'http://cipa.jp/exif/1.0/': [
    [/SerialNumber$/, SERIAL],
    [/OwnerName$/, OWNER],
  ],
  'http://ns.adobe.com/photoshop/1.0/': [[/^(?:City|State|Country)$/, PLACE]],
  'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/': [
    [/^(?:Location|CountryCode)$/, PLACE],
    [/^CreatorContactInfo$/, 'how to reach a person'],
  ],
  'http://iptc.org/std/Iptc4xmpExt/2008-02-29/': [
    [/^Location(?:Created|Shown)$/, PLACE],
    [/^PersonInImage/, PEOPLE],
  ],
  'http://www.metadataworkinggroup.com/schemas/regions/': [[/^Regions$/, PEOPLE]],
  'http://ns.microsoft.com/photo/1.0/': [[/SerialNumber$/, SERIAL]],
  'http://ns.microsoft.com/photo/1.2/': [[/^RegionInfo$/, PEOPLE]],
};

/** Deeper nesting of elements is in no packet. */
const DEEPEST = 100;

/** Said of metadata that cannot be parsed. */
export const UNREADABLE = 'data that cannot be read, and may say where it was taken';

/** What a packet gives away; one that is no XML is assumed to give away something. */
export function tellsOfXmp(packet: string): Set<string> {
  const tells = new Set<string>();
  // Packets are padded, so that programs can write into them; one written over is padding alone.
  const xml = packet.replaceAll('\0', ' ').trim();
  if (xml === '') return tells;
  const note = (uri: string, local: string): void => {
    for (const [name, what] of (Object.hasOwn(TELLING, uri) && TELLING[uri]) || [])
      if (name.test(local)) tells.add(what);
  };
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on('closetag', () => depth--);
  parser.on('opentag', ({ uri, local, attributes }) => {
    // The parser looks for namespaces in every open element: deep nesting would take for ever.
    if (++depth > DEEPEST) throw new RangeError('Elements are nested too deep.');
    note(uri, local);
    for (const attribute of Object.values(attributes))
      if (attribute.value.trim() !== '') note(attribute.uri, attribute.local);
  });
  try {
    parser.write(xml).close();
  } catch {
    tells.add(UNREADABLE);
  }
  return tells;
}
