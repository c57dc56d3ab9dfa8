/** The median of durations. */
import { createHistogram } from 'node:perf_hooks';

/** The median of durations in any unit, to a millionth of it; of an even count, the lower one. */
export function median(durations: readonly number[]): number {
  const histogram = createHistogram({ figures: 5 });
  for (const duration of durations) histogram.record(Math.max(1, Math.round(duration * 1e6)));
  return histogram.percentile(50) / 1e6;
}
