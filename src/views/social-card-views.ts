/**
 * The pictures that stand for pages where they are linked. Every campaign has its own, and so
 * have the events and milestones nearest to the moment of the build, {@link MOST} of each; older
 * ones show that of their campaign, or of the site, so that a long archive costs no time.
 */
import { canBeDrawn } from '../social-cards/card-fonts.ts';
import type { PreviewCard, PreviewFact } from '../social-cards/card.ts';
import { previewName } from '../social-cards/draw-card.ts';
import type { Figure } from '../domain/figures.ts';
import { legibleOn, PALETTE, readableOn } from '../domain/theme.ts';
import { content } from './content.ts';
import { contextFor } from './page-context.ts';
import { headlineOf } from './headline-milestone.ts';
import { query } from './query.ts';
import { now, site } from './site.ts';
import { campaignView } from './campaign-views.ts';
import { mainOccurrence } from './event-views.ts';
import { milestoneView } from './milestone-views.ts';
import { firstDay, hasDay } from '../domain/time.ts';
import { isFree } from '../domain/cost.ts';

/** How many events, and how many milestones, have a picture of their own. */
const MOST = 200;

/** A picture that stands for a page. */
export interface Preview {
  /** Path within the site, without locale. */
  path: string;
  /** What it says, for those who cannot see it. */
  alt: string;
  card: PreviewCard;
}

const colors: PreviewCard['colors'] = {
  ...PALETTE,
  accent: legibleOn(PALETTE.paper, site.colors.accent ?? PALETTE.accent),
  action: site.colors.action ?? PALETTE.action,
  onAction: readableOn(site.colors.action ?? PALETTE.action),
};

/** The picture of a card. */
function pictureOf(card: PreviewCard, alt: string): Preview {
  return { path: `/og/${previewName(card)}.png`, alt, card };
}

/** A picture with what is the same on all; undefined if the fonts lack letters that it needs. */
function previewOf(
  words: Pick<PreviewCard, 'kicker' | 'title' | 'lang'> & { facts?: readonly PreviewFact[] },
): Preview | undefined {
  const card: PreviewCard = { site: site.shortName, facts: [], colors, shape: 'wide', ...words };
  const { kicker, title, facts } = card;
  const said = [kicker, title, ...facts.flatMap(({ large, small }) => [large, small]), card.site];
  if (!canBeDrawn(said.join(''))) return undefined;
  return pictureOf(card, `${kicker}: ${title}`);
}

/** The picture of all pages that have none of their own. Where letters are lacking: colors alone. */
export const sitePreview = query('preview of site', async (locale: string): Promise<Preview> => {
  const { t } = contextFor(locale);
  const { name } = site;
  const kicker = [t.nav.campaigns, t.nav.events, t.nav.history].join(' · ');
  const own = previewOf({ kicker, title: name, lang: locale });
  if (own !== undefined) return own;
  const nothing = { site: '', kicker: '', title: '', facts: [] };
  return pictureOf({ ...nothing, lang: locale, shape: 'wide', colors }, name);
});

/** Those parts of a line that there are. */
const joined = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(' · ');

/** Figures as facts of a card; those that disagree side by side. */
function factsOf(
  figures: readonly Figure[],
  names: Readonly<Record<string, string>>,
  locale: string,
): PreviewFact[] {
  const { format } = contextFor(locale);
  return figures.slice(0, 2).map(({ what, unit, claims }) => ({
    large: claims
      .slice(0, 2)
      .map(({ amount }) => format.amount(amount, unit))
      .join(' · '),
    small: names[what] ?? what,
  }));
}

/** The picture of a campaign. */
export const campaignPreview = query(
  'preview of campaign',
  async (id: string, locale: string): Promise<Preview> => {
    const { t, format } = contextFor(locale);
    const { milestonesOfCampaign } = await content();
    const { campaign, words, langs } = await campaignView({ id }, locale);
    const since = campaign.started && t.campaign.since(format.historyDate(campaign.started));
    const headline = headlineOf(milestonesOfCampaign.get(id) ?? []);
    const view = headline && (await milestoneView(headline, locale));
    return (
      previewOf({
        kicker: joined([t.campaign.one, since]),
        title: words.title,
        lang: langs.title,
        facts: headline && view ? factsOf(headline.figures, view.figureNames, locale) : [],
      }) ?? sitePreview(locale)
    );
  },
);

/** What stands in for a picture of its own: that of the first campaign, else of the site. */
async function sharedPreview(campaign: string | undefined, locale: string): Promise<Preview> {
  return campaign === undefined ? sitePreview(locale) : campaignPreview(campaign, locale);
}

/** Ids of the events that have pictures of their own: those nearest to now. */
const nearestEvents = query('events nearest to now', async (): Promise<string[]> => {
  const { timeline } = await content();
  const moment = now().epochMilliseconds;
  const byDistance = timeline.toSorted(
    (a, b) => Math.abs(a.begins - moment) - Math.abs(b.begins - moment),
  );
  return [...new Set(byDistance.map(({ event }) => event.id))].slice(0, MOST);
});

const isNear = query('is an event near', async (id: string): Promise<boolean> =>
  (await nearestEvents()).includes(id),
);

/** The picture of an event. */
export const eventPreview = query(
  'preview of event',
  async (id: string, locale: string): Promise<Preview> => {
    const main = await mainOccurrence(id, locale);
    const campaign = main?.view.campaigns[0];
    if (main === undefined || !(await isNear(id))) return sharedPreview(campaign?.id, locale);
    const { t, format } = contextFor(locale);
    const { when, status } = main.occurrence;
    const day = firstDay(when);
    const span = format.span(when);
    const { cost, data, place } = main.view.event;
    const who = data.audience?.who ?? 'everyone';
    const audience = who === 'everyone' ? undefined : t.feeds.facts.audiences[who];
    const facts: PreviewFact[] = [
      hasDay(when)
        ? {
            large: format.day(day, 'brief'),
            small: `${format.part(day, 'weekday')}, ${format.year(day.year)}`,
          }
        : { large: span.days, small: t.feeds.facts.dayNotKnown },
    ];
    if (span.hours !== undefined)
      facts.push({
        large: span.hours,
        small: joined([
          span.zone,
          place && t.place[place.kind],
          cost && isFree(cost) ? t.feeds.facts.free : undefined,
        ]),
      });
    return (
      previewOf({
        kicker:
          status === 'scheduled'
            ? joined([t.event.one, campaign?.title, audience])
            : t.event.statuses[status],
        title: main.title,
        lang: main.titleLang,
        facts,
      }) ?? sharedPreview(campaign?.id, locale)
    );
  },
);

/**
 * The pictures by which search engines show an event, wide and square; a past one is shown nowhere
 * but on its page, so that the wide one is enough.
 */
export const eventPictures = query(
  'pictures of event',
  async (id: string, locale: string): Promise<Preview[]> => {
    const wide = await eventPreview(id, locale);
    const main = await mainOccurrence(id, locale);
    return main === undefined || main.phase === 'past'
      ? [wide]
      : [wide, pictureOf({ ...wide.card, shape: 'square' }, wide.alt)];
  },
);

const isLate = query('is a milestone among the latest', async (id: string): Promise<boolean> => {
  const { milestones } = await content();
  return milestones
    .keys()
    .take(MOST)
    .some((late) => late === id);
});

/** The picture of a milestone. */
export const milestonePreview = query(
  'preview of milestone',
  async (id: string, locale: string): Promise<Preview> => {
    const { milestone, words, langs, figureNames, campaigns } = await milestoneView({ id }, locale);
    const shared = () => sharedPreview(campaigns[0]?.id, locale);
    if (!(await isLate(id))) return shared();
    const { t, format } = contextFor(locale);
    return (
      previewOf({
        kicker: `${format.historyDate(milestone.date)} · ${t.history.kinds[milestone.data.kind]}`,
        title: words.title,
        lang: langs.title,
        facts: factsOf(milestone.figures, figureNames, locale),
      }) ?? shared()
    );
  },
);

/** Every picture that some page shows, by the name of its file without `.png`. */
export async function allPreviews(): Promise<Map<string, PreviewCard>> {
  const all = await content();
  const previews: Promise<Preview | Preview[]>[] = site.locales.flatMap((locale) => [
    sitePreview(locale),
    ...[...all.campaigns.keys()].map((id) => campaignPreview(id, locale)),
    ...[...all.events.keys()].map((id) => eventPictures(id, locale)),
    ...[...all.milestones.keys()].map((id) => milestonePreview(id, locale)),
  ]);
  const cards = (await Promise.all(previews)).flat().map(({ card }) => card);
  return new Map(cards.map((card) => [previewName(card), card]));
}
