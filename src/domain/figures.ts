/** Numbers of the history, each with its source; sources that disagree are all kept. */
import type { HistoryData } from '../schema/history.ts';

/** A number as a content file gives it. */
export type FigureData = HistoryData['figures'][number];

/** How exactly a source gives a number. */
export type Amount =
  | { kind: 'exact'; value: number }
  | { kind: 'atLeast'; value: number }
  | { kind: 'about'; value: number }
  | { kind: 'between'; low: number; high: number };

/** One number with the addresses of all sources that give it. */
export interface Claim {
  amount: Amount;
  /** Addresses, in the order of the file; at least one. */
  sources: string[];
}

/** What is counted, with every number that a source gives for it. */
export interface Figure {
  what: string;
  /** What it is counted in, an ISO 4217 code for money; undefined for people and things. */
  unit: string | undefined;
  /** The first is the one the file names first. More than one means that sources disagree. */
  claims: Claim[];
}

/** How exactly a figure gives its number. */
export function amountOf(figure: FigureData): Amount {
  if (figure.number !== undefined) return { kind: 'exact', value: figure.number };
  if (figure.atLeast !== undefined) return { kind: 'atLeast', value: figure.atLeast };
  if (figure.about !== undefined) return { kind: 'about', value: figure.about };
  if (figure.between !== undefined)
    return { kind: 'between', low: figure.between[0], high: figure.between[1] };
  throw new Error(`The figure "${figure.what}" has no number.`);
}

const sameAmount = (a: Amount, b: Amount): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Gathers numbers of the same thing: what agrees is one claim, what disagrees stands beside it. */
export function gatherFigures(figures: readonly FigureData[]): Figure[] {
  const gathered: Figure[] = [];
  for (const item of figures) {
    let figure = gathered.find((known) => known.what === item.what && known.unit === item.unit);
    if (figure === undefined) {
      figure = { what: item.what, unit: item.unit, claims: [] };
      gathered.push(figure);
    }
    const amount = amountOf(item);
    const claim = figure.claims.find((known) => sameAmount(known.amount, amount));
    if (claim === undefined) figure.claims.push({ amount, sources: [item.source] });
    else if (!claim.sources.includes(item.source)) claim.sources.push(item.source);
  }
  return gathered;
}
