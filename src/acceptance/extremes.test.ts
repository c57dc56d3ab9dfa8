/** What is long, missing, full, called off or many is read as well as anything else. */
import { describe } from 'vitest';
import { visit } from './visit.ts';
import { walk, withMenuOpen } from './walk.ts';

describe('With everything at its extreme', () => {
  walk(visit('extremes', '/assembly'), { lang: 'en', everyColor: true }, [
    '/',
    '/about/',
    '/campaigns/',
    '/campaigns/bread/',
    '/campaigns/forty-hashtags/',
    '/campaigns/rest/',
    '/events/',
    '/events/2025/',
    '/events/2025-05-01-march/',
    '/events/2025-06-01-unknown/',
    '/events/2026-03-10-open-house/',
    { path: '/events/2026-03-11-full/', then: withMenuOpen },
    '/events/2026-03-12-waitlist/',
    '/events/2026-03-16-soon/',
    '/events/2026-03-17-cancelled/',
    '/events/2026-03-17-cancelled/flyer/',
    '/events/2026-03-18-postponed/',
    '/events/2026-03-19-rescheduled/',
    '/events/2026-03-23-festival/',
    '/events/2026-03-23-festival/flyer/',
    '/events/2026-03-24-online/',
    '/events/2026-04-01-every-day/',
    '/history/',
    '/history/1999-kitchen/',
    '/history/2019-06-30-stairs/',
    '/history/2025-05-01-march/',
    '/history/campaign/forty-hashtags/',
  ]);
});

describe('With nothing to tell yet', () => {
  walk(visit('bare'), { lang: 'en' }, ['/', '/campaigns/', '/events/', '/history/', '/calendar/']);
});
