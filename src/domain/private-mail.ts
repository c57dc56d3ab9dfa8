/** Mail addresses that look like a person's own. */
import { matchesOf, type TextMatch } from './text-match.ts';

/** Domains of mailboxes for people; after the first group, of any country (`yahoo.co.uk`). */
const PROVIDERS = String.raw`(?:(?:yahoo|hotmail|outlook|live|gmx|yandex)(?:\.co|\.com)?\.[a-z]{2,3}|(?:gmail|googlemail|ymail|msn|icloud|me|mac|aol|proton|protonmail|tutanota|mail|hey|zoho|qq|163|126|naver|rediffmail|btinternet|bigpond)\.com|(?:comcast|verizon|att|sbcglobal|earthlink|optonline|cox|ukr)\.net|(?:proton|pm)\.me|(?:tuta|seznam|email)\.(?:io|com|cz)|(?:web|t-online|freenet|posteo)\.de|(?:orange|wanadoo|laposte|free|sfr)\.(?:fr|net)|(?:libero|virgilio)\.it|(?:wp|o2|onet|interia)\.pl|(?:uol|bol|terra)\.com\.br|(?:mail|bk|inbox|list)\.ru|walla\.(?:co\.il|com)|fastmail\.(?:com|fm)|hanmail\.net)`;

const PRIVATE_MAIL = new RegExp(
  String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@${PROVIDERS}(?![\p{L}\p{N}-]|\.\p{L})`,
  'giu',
);

/** All mail addresses at providers of private mailboxes, in order. */
export const findPrivateMail = (text: string): TextMatch[] =>
  text.includes('@') ? matchesOf(text, PRIVATE_MAIL) : [];
