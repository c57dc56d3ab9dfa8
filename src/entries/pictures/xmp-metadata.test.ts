import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tellsOfXmp, UNREADABLE } from './xmp-metadata.ts';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const PHOTOSHOP = 'http://ns.adobe.com/photoshop/1.0/';
const CORE = 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/';
const EXTENSION = 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/';

const packet = (description: string): string =>
  `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF xmlns:r="${RDF}">${description}</r:RDF></x:xmpmeta>${' \n'.repeat(40)}<?xpacket end="w"?>\0`;

describe('XMP tells', () => {
  test.each([
    [
      'a city as an attribute',
      `<r:Description xmlns:photoshop="${PHOTOSHOP}" photoshop:City="Brooklyn"/>`,
    ],
    [
      'a location as an attribute',
      `<r:Description xmlns:Iptc4xmpCore="${CORE}" Iptc4xmpCore:Location="5 Main Street"/>`,
    ],
    [
      'a city as an element',
      `<r:Description><p:City xmlns:p="${PHOTOSHOP}">Brooklyn</p:City></r:Description>`,
    ],
    ['a city in the default namespace', `<City xmlns="${PHOTOSHOP}">Brooklyn</City>`],
    [
      'a place that is shown',
      `<r:Description xmlns:a="${EXTENSION}"><a:LocationShown><r:Bag/></a:LocationShown></r:Description>`,
    ],
    [
      'a position',
      '<r:Description xmlns:e="http://ns.adobe.com/exif/1.0/" e:GPSLatitude="40,42.0N"/>',
    ],
  ])('where a picture was taken: %s', (_, description) => {
    expect([...tellsOfXmp(packet(description))]).toEqual(['where it was taken']);
  });

  test.each([
    ['who is in it', `<r:Description xmlns:a="${EXTENSION}" a:PersonInImage="A Name"/>`],
    [
      'the serial number of the camera or the lens',
      '<r:Description xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" aux:LensSerialNumber="1"/>',
    ],
    [
      "the name of the camera's owner",
      '<r:Description xmlns:c="http://cipa.jp/exif/1.0/" c:CameraOwnerName="A Name"/>',
    ],
  ])('%s', (what, description) => {
    expect([...tellsOfXmp(packet(description))]).toEqual([what]);
  });

  test.each([
    ['nothing in an empty packet', packet('')],
    ['nothing in a field that is left empty', `<a xmlns:p="${PHOTOSHOP}" p:City=" "/>`],
    ['nothing in a field of the same name elsewhere', '<a xmlns:p="https://x.org/" p:City="A"/>'],
    [
      'nothing in the words of a title',
      packet(`<d:title xmlns:d="http://purl.org/dc/elements/1.1/">photoshop:City="A"</d:title>`),
    ],
  ])('%s', (_, text) => {
    expect([...tellsOfXmp(text)]).toEqual([]);
  });

  test.each([
    ['is cut off', packet('<a/>').slice(0, 80)],
    ['has a prefix without namespace', packet('<r:Description photoshop:City="A"/>')],
    ['defines entities', `<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`],
    ['is nested without end', '<a>'.repeat(100_000)],
    ['is no XML', 'City'],
  ])('that it cannot be read where it %s', (_, text) => {
    expect([...tellsOfXmp(text)]).toContain(UNREADABLE);
  });

  test('something, or nothing, of any text', () => {
    const pieces = fc.constantFrom(
      ...['<', '>', '/', 'a', ':', '="', '"', '&', ';', '<!', '[', ']]>', '<?', '?>', 'xmlns', ' '],
    );
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        expect(tellsOfXmp(parts.join(''))).toBeInstanceOf(Set);
      }),
    );
  });
});
