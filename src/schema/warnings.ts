/** Warnings of the check that may be wrong about good content, and that an entry can silence. */

/** The names of these warnings, as `intended` in an entry lists them. */
export const WARNINGS = [
  'date-in-text',
  'future-history',
  'home-address',
  'hour-in-text',
  'leftover-text',
  'markdown-slip',
  'number-in-translation',
  'own-address',
  'plain-text-mark',
  'private-mail',
  'redirector',
  'registration-in-text',
  'sharing-parameter',
  'status-in-text',
  'telephone',
  'unlikely-year',
  'unusual-time',
] as const;

/** The name of a warning that an entry can silence. */
export type Warning = (typeof WARNINGS)[number];
