/**
 * What opens a call, a group or a document for whoever reads it, and what belongs to a person
 * alone. The file is read as it stands, comments included: the repository is public too.
 */
import { findDialIns, findPasscodes, hasMeetingId } from '../../domain/passcodes.ts';
import { findPhoneNumbers } from '../../domain/phone-numbers.ts';
import { findPrivateMail } from '../../domain/private-mail.ts';
import { type LinkSecret, readLinks, type SecretLink } from '../../domain/secret-links.ts';
import { findHomes } from '../../domain/street-addresses.ts';
import type { TextMatch } from '../../domain/text-match.ts';
import type { Content, EntryRule } from '../checked-content.ts';
import type { CheckedEntry } from '../checked-entry.ts';
import { isPublicMail, isPublicPhone } from '../contact-addresses.ts';
import { show } from '../problem.ts';
import { hasErrorAt, reportPassage } from '../text-findings.ts';

const INSTEAD =
  'Choose a new one for the call, because this one was readable here, and send it to those who register ("registration" names the form).';

/** What to say of an address that lets people in. */
const LINK_MESSAGES: Partial<Record<LinkSecret, (address: string) => string>> = {
  'call-password': (address) =>
    `has a link with a password in it: ${address}. Whoever reads it can walk into the call. Delete the part with the password. ${INSTEAD}`,
  'group-invite': (address) =>
    `has an invitation to a group: ${address}. Whoever reads it can join and see who is in it. Link to a page where people can ask to join, and withdraw this invitation in the app, because it was readable here.`,
  'edit-address': (address) =>
    `has an address that is for those who edit a form or document, or that holds somebody's answers: ${address}. Write the one that is meant for readers, from the "Send" or "Share" button: it ends in /viewform for a Google form, in /preview for a Google document.`,
};

/**
 * Errors: codes and addresses that let whoever reads them in. Warnings: what is most likely
 * somebody's own.
 */
export const secrets: EntryRule = (entry, content) => {
  const { links, rest } = readLinks(entry.text);
  const phones = findPhoneNumbers(rest);
  for (const { secret, words, start, end } of links) {
    const message = LINK_MESSAGES[secret]?.(show(words, 40));
    if (message !== undefined) reportPassage(entry, { code: secret, message, start, end });
  }
  const original = content.originals[entry.kind].get(entry.id);
  const hasCall =
    phones.length > 0 ||
    isOfCall(entry.text, links) ||
    (entry.locale !== undefined && original !== undefined && isOfCall(original.text));
  const codes = hasCall ? [...findDialIns(rest), ...findPasscodes(rest)] : [];
  for (const { words, start, end } of codes)
    reportPassage(entry, {
      code: 'passcode',
      message: `says ${show(words, 30)}, which lets whoever reads it into the call. Delete it. ${INSTEAD}`,
      start,
      end,
    });
  personalDetails(entry, content, rest, phones);
};

/** Whether a text tells how to reach a call, so that a code in it or its translation opens it. */
function isOfCall(text: string, links: readonly SecretLink[] = readLinks(text).links): boolean {
  return links.some(({ secret }) => secret.startsWith('call')) || hasMeetingId(text);
}

function personalDetails(
  entry: CheckedEntry,
  content: Content,
  text: string,
  phones: readonly TextMatch[],
): void {
  const found = [
    ...phones.map((match) => ({
      ...match,
      code: 'telephone',
      what: 'a telephone number',
      instead: 'Write the contact of the organization, or a form',
      known: isPublicPhone(match.words, content.site),
    })),
    ...findPrivateMail(text).map((match) => ({
      ...match,
      code: 'private-mail',
      what: 'a mail address at a provider for private mailboxes',
      instead: 'Write the contact of the organization, or a form',
      known: isPublicMail(match.words, content.site),
    })),
    ...findHomes(text).map((match) => ({
      ...match,
      code: 'home-address',
      what: 'an address with the number of a flat',
      instead: 'Leave the flat out, or give the city alone with disclosed: after-registration',
      known: false,
    })),
  ].filter(({ known, start, end }) => !known && !hasErrorAt(entry, { start, end }));
  for (const { code, words, what, instead, start, end } of found)
    reportPassage(entry, {
      code,
      severity: 'warning',
      message: `has ${what}: ${show(words)}. This file is public for ever. ${instead}.${
        entry.path.startsWith('site.')
          ? ' If it belongs to the public, add it to "publicContacts".'
          : ''
      }`,
      start,
      end,
    });
}
