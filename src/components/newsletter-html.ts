/** A list of events as the plainest HTML, which every newsletter program takes. */
import { escapeHtml } from '../domain/escape-html.ts';

/** One event of the list, in words. */
export interface NewsletterEvent {
  /** Whole address of its page. */
  url: string;
  title: string;
  /** Where it does not take place as announced. */
  state: string | undefined;
  when: string;
  where: string;
}

/** The events as a list in HTML, one line for each. */
export function newsletterHtml(events: readonly NewsletterEvent[]): string {
  const items = events.map(({ url, title, state, when, where }) => {
    const facts = [state, when, where].filter((part) => part !== undefined).map(escapeHtml);
    return `<li><a href="${escapeHtml(url)}">${escapeHtml(title)}</a><br>${facts.join(' · ')}</li>`;
  });
  return ['<ul>', ...items, '</ul>'].join('\n');
}
