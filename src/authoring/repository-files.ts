/** Files that GitHub reads and that depend on who publishes the site: reviewers, and the hour of night. */

/** `.github/CODEOWNERS`. @param maintainers users and teams, as `@name` or `@owner/team`. */
export function codeOwners(maintainers: readonly string[]): string {
  const owners = maintainers.join(' ');
  const rule = (pattern: string): string => `${pattern.padEnd(22)}${owners}`.trimEnd();
  return `# Who must look at a change before it is taken: "maintainers" in content/site.yaml (npm run generate).
# Words and facts may be taken by anyone with write access; code, workflows, packages may not.
${rule('*')}
/content/
# Who publishes, and where registration links may lead (registrationHosts).
${rule('/content/site.yaml')}
# These may run code in the build, or decide what it does.
${rule('/content/**/*.mdx')}
`;
}

/** Minutes after midnight at which the site is published each night. */
const AFTER_MIDNIGHT = 17;

/** The year whose clock changes count. The schedule must not change with the day it is made on. */
const YEAR_START = Temporal.Instant.from('2026-01-01T00:00Z');

/**
 * When to publish each night, as cron writes it (minute and hour, UTC): shortly after midnight in
 * a time zone while its clock is furthest behind, so never before midnight.
 */
export function nightlyCron(timezone: string): string {
  const offsets = Array.from(
    { length: 53 },
    (_, week) =>
      YEAR_START.add({ hours: week * 7 * 24 }).toZonedDateTimeISO(timezone).offsetNanoseconds /
      6e10,
  );
  const minutes = (AFTER_MIDNIGHT - Math.round(Math.min(...offsets)) + 2 * 1440) % 1440;
  return `${minutes % 60} ${Math.floor(minutes / 60)} * * *`;
}

/** The lines of `publish.yml` that say when. */
export const nightlySchedule = (timezone: string): string =>
  `    # Shortly after midnight in ${timezone}, the zone of content/site.yaml (npm run generate).\n    - cron: '${nightlyCron(timezone)}'`;
