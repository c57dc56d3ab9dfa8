/** Numbers of things, by the plural rules that Unicode knows of each language. */

/**
 * The forms of a phrase that counts, by plural category (CLDR): English has `one` and `other`,
 * Hebrew `two` as well, other languages more. `#` stands for the number and may be left out.
 */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Says how many there are of something. */
export type Count = (n: number, forms: PluralForms) => string;

/**
 * Counts in a language.
 * @param intl BCP 47 tag, as for dates and numbers.
 */
export function counting(intl: string): Count {
  const rules = new Intl.PluralRules(intl);
  const numbers = new Intl.NumberFormat(intl);
  return (n, forms) =>
    (forms[rules.select(n)] ?? forms.other).replace(/#/g, () => numbers.format(n));
}
