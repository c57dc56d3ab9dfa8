/** What an event costs. */
import type { COST_KINDS, EventData } from '../schema/event.ts';

/** What an event costs; no amounts where they are not known. */
export interface Cost {
  kind: (typeof COST_KINDS)[number];
  /** The lowest amount, in units of `currency`; the same as `to` for one fixed price. */
  from?: number | undefined;
  /** The highest amount. */
  to?: number | undefined;
  /** ISO 4217; undefined only without amounts. */
  currency?: string | undefined;
  /** Whether no one is turned away for lack of funds. */
  noOneTurnedAway: boolean;
  note?: string | undefined;
}

/**
 * What an event costs; undefined where that is not said. Amounts without a currency say nothing:
 * they are left out (the check refuses them).
 * @param siteCurrency ISO 4217, of amounts that name none.
 */
export function readCost(data: EventData['cost'], siteCurrency?: string): Cost | undefined {
  if (data === undefined) return undefined;
  if (data === 'free') return { kind: 'free', noOneTurnedAway: false };
  const { from, to, currency = siteCurrency, ...rest } = data;
  return currency === undefined || (from === undefined && to === undefined)
    ? rest
    : { ...rest, from, to, currency };
}

/** Whether nobody has to pay: it is free, or a donation is asked for. */
export function isFree(cost: Cost): boolean {
  return cost.kind !== 'paid' || (cost.from === 0 && cost.to === 0);
}
