/** Codes in a text that open a call: passcodes, PINs, numbers that dial themselves in. */
import { hasLongNumber } from './phone-numbers.ts';
import { matchesOf, type TextMatch } from './text-match.ts';

/** "Meeting ID: 890 0000 0001", as the invitations of call services write it. */
const MEETING_ID =
  /(?=\d(?:[ \u00a0-]?\d){8,11}(?!\d))(?<=(?<!\p{L})(?:(?:meeting|webinar|zoom|conference|event|besprechungs|réunion)[\s-]{0,3}(?:id|number|code|nummer)|access code|id de (?:la |l['’])?(?:reuni[oó]n|r[ée]union)|מזהה ה?פגישה)[^\p{L}\p{N}]{0,12})/iu;

const WORD =
  "(?:pass ?code|password|pin(?: code)?|numeric code|contraseña|clave|c[oó]digo(?: de acceso)?|mot de passe|code (?:secret|d['’]accès)|kennwort|passwort|kenncode|senha|סיסמה|סיסמא|קוד|пароль)";

const PASSCODE = new RegExp(
  String.raw`(?<!\p{L})${WORD}(?!\p{L})[*_]{0,3}\s{0,3}(?:(?:is|es|ist|est)\s|[:=#])[\s"“'*_\x60]{0,4}([^\s"”*_\x60,;()]{3,40})`,
  'giu',
);

/** A number that dials itself in: +16465550100,,89000000001#,,,,*385000# */
const DIAL_IN = /\+?\d[\d ().-]{5,20},{1,4}\s?\*?\d{4,}#/g;

/** Words that stand where a code would, to say that there is none here. */
const NO_CODE = /^(?:none|no|not|required|needed|tba|tbd|ninguna?|necesaria)\b/i;

const LINE_END = /^["”'*_\x60.)]*[^\S\n]*(?:\n|$)/;

/** Whether a text holds the number of a meeting. */
export const hasMeetingId = (text: string): boolean => hasLongNumber(text) && MEETING_ID.test(text);

/** Codes that dial in by themselves, whatever stands beside them. */
export const findDialIns = (text: string): TextMatch[] => matchesOf(text, DIAL_IN);

/**
 * Words such as "Passcode: 385000". A single word without a digit counts where its line ends with
 * it: "Password: solidarity", but not "Password: sent to those who register".
 */
export function findPasscodes(text: string): TextMatch[] {
  return [...text.matchAll(PASSCODE)].flatMap((match) => {
    const [words, value = ''] = match;
    const end = match.index + words.length;
    const endsLine = LINE_END.test(text.slice(end, end + 20));
    const isCode = /\d/.test(value) || (endsLine && !NO_CODE.test(value));
    return isCode ? [{ start: match.index, end, words }] : [];
  });
}
