/**
 * Keeps a page right between two builds: by the clock of the visitor's device, what is over moves
 * to the past, what has closed cannot be registered for, and how soon something is, is added to
 * its date. The page as it is built is right without it, at the time that it names.
 *
 * What the attributes hold is told in `components/time-attributes.ts`.
 */

/** How many days ahead a date is also told as "in … days". */
const DAYS_AHEAD = 14;

const { lang, dataset } = document.documentElement;

/** As the site writes the language: hours as in New York, not as in Madrid. */
const language = dataset['intl'] ?? lang;

function each(selector: string, act: (part: HTMLElement) => void): void {
  document.querySelectorAll<HTMLElement>(selector).forEach(act);
}

/** Hours as the pages write them: "7–8:30 pm" for "7:00 – 8:30 PM", "19:00–20:30". */
function inOurStyle(hours: string): string {
  const text = /[AP]M/.test(hours)
    ? hours.replace(/:00/g, '').replace(/[AP]M/g, (half) => half.toLowerCase())
    : hours;
  // A dash needs air only where the half of the day, or the day, is named twice.
  return /[ap]m.*[ap]m/.test(text) ? text : text.replace(/\s–\s(?=\d)/, '–');
}

/** Sets everything that depends on the moment; may be called again and again. */
export function keepRight(): void {
  // A preview of another day says which moment it shows.
  const now = Date.parse(dataset['now'] ?? '') || Date.now();
  const isOver = (seconds: string | undefined): boolean => now >= Number(seconds ?? NaN) * 1000;

  each('[data-from],[data-until]', (part) => {
    const { from, until } = part.dataset;
    part.hidden = (from !== undefined && !isOver(from)) || isOver(until);
  });

  // Of the events that stand in the marigold block, the first that is not over is shown.
  each('.next', (block) => {
    let found = false;
    for (const part of block.children as Iterable<Element> as Iterable<HTMLElement>) {
      part.hidden = found || isOver(part.dataset['until']);
      found ||= !part.hidden;
    }
  });

  const past = document.querySelector('[data-holds=past]');
  each('[data-holds=upcoming]', (list) => {
    for (const item of [...list.children] as HTMLElement[]) {
      if (!isOver(item.dataset['over'])) continue;
      item.querySelector('.do')?.remove();
      item.firstElementChild?.classList.add('past');
      item.remove();
      past?.prepend(item);
      past?.closest('section')?.removeAttribute('hidden');
    }
    const section = list.closest('section');
    if (section && list.childElementCount === 0) section.hidden = true;
  });

  // Safari before 14 has no words for it.
  const knowsDays = 'RelativeTimeFormat' in Intl;
  each('[data-day]', (part) => {
    if (!knowsDays) return;
    const [day = '', timeZone] = (part.dataset['day'] ?? '').split(' ');
    // Swedish writes a day as ISO 8601 does.
    const today = new Intl.DateTimeFormat('sv', { timeZone }).format(now);
    const days = (Date.parse(day) - Date.parse(today)) / 86_400_000;
    const goingOn = part.nextElementSibling?.matches(':not([hidden])');
    part.hidden = days < 0 || days > DAYS_AHEAD || goingOn === true;
    const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
    part.textContent = format.format(days, 'day');
    // Browsers do not know every language, and then speak their own.
    part.lang = format.resolvedOptions().locale;
  });

  // Firefox before 91 and Safari before 14.1 write no range of hours.
  const knowsRanges = 'formatRange' in Intl.DateTimeFormat.prototype;
  each('[data-local]', (part) => {
    if (!knowsRanges) return;
    const [start = '', end = start] = (part.dataset['local'] ?? '').split('/');
    // Without its offset, a time is one of the visitor's own clock.
    part.hidden = Date.parse(start) === Date.parse(start.slice(0, 16));
    const time = part.lastElementChild as HTMLElement;
    // Short, to stay on its line: the date stands beside it, and is a day off at most.
    const format = new Intl.DateTimeFormat(language, {
      weekday: 'short',
      hour: 'numeric',
      minute: '2-digit',
      // Left out, it is as the language has it.
      hourCycle: dataset['cycle'] as 'h12' | 'h23' | undefined,
    });
    time.textContent = inOurStyle(format.formatRange(Date.parse(start), Date.parse(end)));
    time.lang = format.resolvedOptions().locale;
  });
}
