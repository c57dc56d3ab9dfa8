/** Words in Latin letters for addresses. */
import anyAscii from 'any-ascii';
import { idFrom } from '../schema/text.ts';

/**
 * A text as words of an address: in Latin letters, at most 60 characters. Empty where it has no
 * letters.
 */
export function addressWords(text: string): string {
  const name = idFrom(anyAscii(text.normalize('NFKC')));
  return name.length > 60 ? name.slice(0, 60).replace(/-[^-]*$/, '') : name;
}
