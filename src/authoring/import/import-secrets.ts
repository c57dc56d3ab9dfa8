/** Removes from descriptions what must not be published; the file of an event is public at once. */
import { findDialIns, findPasscodes, hasMeetingId } from '../../domain/passcodes.ts';
import { findPrivateMail } from '../../domain/private-mail.ts';
import { linkSecret } from '../../domain/secret-links.ts';

/** A description that may be published, and what was left out of it. */
export interface PublicDescription {
  text: string;
  /** One sentence for each kind of thing that was left out. */
  notes: string[];
}

const ADDRESS = /https?:\/\/[^\s"'<>)\]]+/gi;

/** A line ends at a break, also at one of HTML. */
const LINES = /(\n|<br\s?\/?>|<\/p>|<\/div>|<\/li>)/i;

const WORDS = {
  call: 'The address of the call was left out: this file is public. Send it to those who register.',
  invite: 'An invitation or an address for editing was left out: whoever reads it could use it.',
  code: 'Meeting numbers and passcodes were left out. Send them to those who register.',
  mail: "A person's e-mail address was left out. Write one of the organization.",
} as const;

/**
 * A description, HTML or plain, without addresses of calls, invitations to groups, addresses for
 * editing, lines with passcodes, links to mail addresses and addresses of private mailboxes.
 */
export function publicDescription(description: string): PublicDescription {
  const notes = new Set<string>();
  const text = description
    .replace(ADDRESS, (address) => {
      const secret = linkSecret(address);
      if (secret === undefined || secret === 'map') return address;
      notes.add(secret.startsWith('call') ? WORDS.call : WORDS.invite);
      return '';
    })
    .replace(/mailto:[^\s"'<>)\]]+/gi, '')
    .split(LINES)
    .filter((line) => {
      const plain = line.replace(/<[^<>]{0,500}>|&nbsp;/g, ' ');
      const isCode =
        hasMeetingId(plain) || findPasscodes(plain).length > 0 || findDialIns(plain).length > 0;
      if (isCode) notes.add(WORDS.code);
      return !isCode;
    })
    .join('');
  return { text: withoutPrivateMail(text, notes), notes: [...notes] };
}

function withoutPrivateMail(text: string, notes: Set<string>): string {
  return findPrivateMail(text).reduceRight((rest, { start, end }) => {
    notes.add(WORDS.mail);
    return rest.slice(0, start) + rest.slice(end);
  }, text);
}
