/** Names of languages in a language. */

const made = new Map<string, Intl.DisplayNames>();

function displayNames(intl: string): Intl.DisplayNames {
  let names = made.get(intl);
  if (names === undefined) {
    names = new Intl.DisplayNames(intl, { type: 'language', fallback: 'none' });
    made.set(intl, names);
  }
  return names;
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
  return own[tag] ?? displayNames(intl).of(tag) ?? displayNames('en').of(tag) ?? tag;
}
