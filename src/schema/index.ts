/** The schema of every kind of entry, by the folder it lives in. */
import { campaign } from './campaign.ts';
import { event } from './event.ts';
import { history } from './history.ts';
import { organization } from './organization.ts';
import { page } from './page.ts';
import { venue } from './venue.ts';

/** Folders of `content/`, each with the schema of the entries in it. */
export const schemas = {
  campaigns: campaign,
  events: event,
  history,
  organizations: organization,
  pages: page,
  places: venue,
};

/** A kind of entry, named by its folder. */
export type Kind = keyof typeof schemas;

/** All kinds of entry. */
export const KINDS = Object.keys(schemas) as Kind[];

/** Extensions that files of each kind may have. */
export const EXTENSIONS: Readonly<Record<Kind, readonly string[]>> = {
  campaigns: ['.md', '.mdx'],
  events: ['.md'],
  history: ['.md'],
  organizations: ['.yaml'],
  pages: ['.md', '.mdx'],
  places: ['.yaml'],
};
