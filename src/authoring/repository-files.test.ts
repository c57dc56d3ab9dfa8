import { expect, test } from 'vitest';
import { codeOwners, nightlyCron } from './repository-files.ts';

test.each([
  ['America/New_York', '17 5 * * *'],
  ['Europe/Berlin', '17 23 * * *'],
  ['Asia/Kolkata', '47 18 * * *'],
  ['Australia/Sydney', '17 14 * * *'],
  ['Pacific/Kiritimati', '17 10 * * *'],
  ['Pacific/Pago_Pago', '17 11 * * *'],
])('the site of %s is published at %s UTC', (timezone, cron) => {
  expect(nightlyCron(timezone)).toBe(cron);
});

test.each(Intl.supportedValuesOf('timeZone').filter((_, index) => index % 12 === 0))(
  'the night of %s has begun then, on each day of two years',
  (timezone) => {
    const [minute = 0, hour = 0] = nightlyCron(timezone).split(' ').map(Number);
    for (
      let day = Temporal.PlainDate.from('2026-01-01');
      day.year < 2028;
      day = day.add({ days: 1 })
    ) {
      const local = day
        .toZonedDateTime({ timeZone: 'UTC', plainTime: { hour, minute } })
        .withTimeZone(timezone);
      expect(local.hour, String(local)).toBeLessThan(3);
    }
  },
);

test('code and settings have owners, words and facts have none', () => {
  const lines = codeOwners(['@quay/web', '@ada']).split('\n');
  expect(lines).toContain('*                     @quay/web @ada');
  expect(lines).toContain('/content/site.yaml    @quay/web @ada');
  expect(lines).toContain('/content/');
});
