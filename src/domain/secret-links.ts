/** Addresses that let whoever reads them walk into a call, a group or a document. */
import { matchesOf, type TextMatch } from './text-match.ts';

/** What an address gives away. */
export type LinkSecret = 'call' | 'call-password' | 'group-invite' | 'edit-address' | 'map';

/** An address in a text that gives something away. */
export interface SecretLink extends TextMatch {
  secret: LinkSecret;
}

/** Hosts and what follows them: an address is compared as `host/path?query#fragment`. */
const PATTERNS: readonly (readonly [LinkSecret, RegExp])[] = [
  // A parameter that holds a password, a host key or somebody's own token, on any host.
  ['call-password', /[?&;#/](?:pwd|passwd|password|passcode)=[^&#\s]/i],
  [
    'call-password',
    /^[\w.-]*(?:zoom|zoomgov|whereby|webex|jit|8x8)\.\w+\/.*[?&#](?:pw|tk|zak|jwt|token|roomkey)=./i,
  ],
  ['call-password', /^[\w.-]*webex\.com\/.*\bj\.php\?.*\bmtid=/i],
  ['call-password', /^teams\.(?:live|microsoft)\.com\/meet\/.*[?&]p=/i],
  ['call-password', /^tel\.meet\/.*[?&]pin=/i],
  ['call-password', /^(?:[\w-]+\.)?bluejeans\.com\/\d+\/\d+/i],
  ['call', /^(?:[\w-]+\.)*(?:zoom\.us|zoom\.com|zoomgov\.com)\/(?:j|s|w|my|wc|join)\b/i],
  ['call', /^(?:meet\.google\.com|g\.co\/meet|tel\.meet)\/\w/i],
  ['call', /^teams\.(?:live|microsoft)\.com\/(?:meet|l\/meetup-join|dl\/launcher)\b/i],
  ['call', /^[\w-]+\.webex\.com\/(?:meet|join|wbxmjs\/joinservice)\b/i],
  [
    'call',
    /^(?:meet\.jit\.si|8x8\.vc|whereby\.com|(?:[\w-]+\.)?bluejeans\.com|meet\.goto\.com|gotomeet\.me|global\.gotomeeting\.com|join\.skype\.com|call\.whatsapp\.com|signal\.link\/call|facetime\.apple\.com\/join|v\.ringcentral\.com\/join|chime\.aws|app\.gather\.town\/app)\/\w/i,
  ],
  // Jitsi, BigBlueButton and Nextcloud Talk run on hosts of their own.
  ['call', /^(?:meet|jitsi|bbb)\.[\w.-]+\/\w/i],
  ['call', /^[^/]+\/(?:(?:b|rooms)\/\w{3}-\w{3}-\w{3}|(?:index\.php\/)?call\/\w{8}\b)/i],
  [
    'group-invite',
    /^(?:chat\.whatsapp\.com|signal\.group|discord\.gg|invite\.viber\.com|join\.slack\.com|groupme\.com\/join_group|line\.me\/(?:r\/)?ti\/g)\/(?:#|\?|\w)/i,
  ],
  ['group-invite', /^(?:www\.)?(?:t|telegram)\.(?:me|dog)\/(?:\+|joinchat\/)\S/i],
  ['group-invite', /^(?:www\.|ptb\.|canary\.)?discord(?:app)?\.com\/invite\/\w/i],
  ['group-invite', /^(?:www\.)?airtable\.com\/invite\//i],
  [
    'edit-address',
    /^docs\.google\.com\/(?:[\w.]+\/)*forms\/(?:u\/\d+\/)?d\/.*(?:\/(?:edit|prefill|viewanalytics|viewresponse|responses|formresponse)\b|[?&](?:edit2|entry\.\d+)=|[?&]usp=pp_url)/i,
  ],
  [
    'edit-address',
    /^docs\.google\.com\/(?:[\w.]+\/)*(?:document|spreadsheets|presentation|drawings)\/(?:u\/\d+\/)?d\/[^/]+\/edit\b/i,
  ],
  ['edit-address', /^calendar\.google\.com\/.*\/private-/i],
  ['edit-address', /^(?:www\.)?airtable\.com\/(?:app\w+\/)?(?:tbl|wiz|wfl)\w/i],
  [
    'edit-address',
    /^forms\.(?:office\.com|microsoft\.com|cloud\.microsoft)\/.*(?:designpage|analysispage|auth_pvr)/i,
  ],
  [
    'edit-address',
    /^(?:admin\.typeform\.com|(?:[\w-]+\.)?jotform\.com\/(?:build|edit|inbox|sheets|tables)|(?:www\.)?surveymonkey\.com\/(?:analyze|collect|create)|tally\.so\/forms\/\w+\/(?:edit|share|submissions|summary))\b/i,
  ],
  [
    'edit-address',
    /^(?:www\.)?(?:actionnetwork\.org\/\w+\/[\w-]+\/(?:edit|manage)|eventbrite\.[a-z.]+\/manage|mobilize\.us\/dashboard)\b/i,
  ],
  // CryptPad, Nextcloud Forms, Drupal Webform (Framaforms), HedgeDoc.
  ['edit-address', /^[^/]+\/\w+\/#\/\d+\/\w+\/edit\//i],
  ['edit-address', /^[^/]+\/(?:index\.php\/)?apps\/forms\/\w+\/(?:edit|results)\b/i],
  ['edit-address', /^framaforms\.org\/node\/\d+\/(?:edit|webform|webform-results)\b/i],
  ['edit-address', /^(?:hackmd\.io|[\w.-]*hedgedoc[\w.-]*)\/\S*\?(?:edit|both)\b/i],
  [
    'map',
    /^(?:maps\.app\.goo\.gl|goo\.gl\/maps|maps\.google\.[a-z.]+|(?:www\.)?google\.[a-z.]+\/maps|maps\.apple(?:\.com)?|(?:www\.)?openstreetmap\.org\/(?:node|way|relation|search|directions|\?|#)|osm\.org\/go|(?:www\.)?waze\.com|what3words\.com|w3w\.co|(?:www\.)?bing\.com\/maps)\b/i,
  ],
];

/** Addresses with or without their scheme, as people paste them. The label lengths are those of DNS. */
const ADDRESS =
  /(?<![\w@.-])(?:[a-z][a-z\d+-]{1,14}:\/\/)?(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}\/[^\s<>"'`()[\]{}|\\^]+/gi;

/** Whether no address goes beyond a character. */
const isDelimiter = (character: string): boolean =>
  character <= ' ' || '\u00a0<>"\'`()[]{}|\\^'.includes(character);

/** All addresses in a text. Only what holds a slash is looked at, which is little of most texts. */
function findAddresses(text: string): TextMatch[] {
  const found: TextMatch[] = [];
  let end = 0;
  for (let slash = text.indexOf('/'); slash !== -1; slash = text.indexOf('/', end)) {
    let start = slash;
    while (start > end && !isDelimiter(text[start - 1]!)) start--;
    end = slash + 1;
    while (end < text.length && !isDelimiter(text[end]!)) end++;
    for (const match of matchesOf(text.slice(start, end), ADDRESS))
      found.push({ ...match, start: start + match.start, end: start + match.end });
  }
  return found;
}

const ANY_PATTERN = new RegExp(PATTERNS.map(([, { source }]) => source).join('|'), 'i');

/** More of an address than this is not looked at, in characters. */
const LONGEST = 2000;

/** What an address gives away; undefined if nothing is known of it. */
export function linkSecret(address: string): LinkSecret | undefined {
  const rest = address.slice(0, LONGEST).replace(/^[a-z][a-z\d+-]*:\/\//i, '');
  if (!ANY_PATTERN.test(rest)) return undefined;
  return PATTERNS.find(([, pattern]) => pattern.test(rest))?.[0];
}

/** A text with the addresses in it read. */
export interface ReadLinks {
  /** Those that give something away, in order. */
  links: SecretLink[];
  /** The text with all addresses blanked, offsets kept: digits in them mean nothing. */
  rest: string;
}

/** Reads all addresses in a text. */
export function readLinks(text: string): ReadLinks {
  const links: SecretLink[] = [];
  let rest = '';
  for (const { start, words } of findAddresses(text)) {
    const address = words.replace(/[.,;:!?*_]+$/, '');
    const secret = linkSecret(address);
    if (secret !== undefined)
      links.push({ secret, words: address, start, end: start + address.length });
    rest += text.slice(rest.length, start) + ' '.repeat(words.length);
  }
  return { links, rest: rest + text.slice(rest.length) };
}
