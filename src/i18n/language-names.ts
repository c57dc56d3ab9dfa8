/** Names of languages in a language. */

const made = new Map<string, Intl.DisplayNames>();

function displayNames(intl: string): Intl.DisplayNames {
  return made.getOrInsertComputed(
    intl,
    () => new Intl.DisplayNames(intl, { type: 'language', fallback: 'none' }),
  );
}

/** Names that were asked for, by both tags: the same few again and again. */
const known = new Map<string, string | undefined>();

function nameOf(tag: string, intl: string): string | undefined {
  return known.getOrInsertComputed(`${tag} ${intl}`, () => displayNames(intl).of(tag));
}

/** What a language calls others that `Intl` has no name for, by BCP 47 tag. */
export type OwnNames = Readonly<Record<string, string>>;

/**
 * Name of a language in the language of the interface: "Spanish". Where `Intl` knows none, as of
 * sign languages outside English, the words of the interface name it, else English does.
 * @param tag BCP 47 tag of the language to name.
 * @param intl BCP 47 tag of the language to name it in.
 */
export function languageName(tag: string, intl: string, own: OwnNames = {}): string {
  return own[tag] ?? nameOf(tag, intl) ?? nameOf(tag, 'en') ?? tag;
}
