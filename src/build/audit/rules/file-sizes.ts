/** Nothing is larger than a visitor with an old phone and little data should have to load. */
import type { AuditFinding } from '../audit-finding.ts';
import type { AuditedSite } from '../audited-site.ts';

/** A kilobyte, in bytes, as calendar programs and phone plans count. */
const KB = 1000;

/** The most that files may weigh, in bytes as they lie on the disk. The first that fits counts. */
const BUDGETS: readonly { files: RegExp; bytes: number; why: string }[] = [
  { files: /^admin\/|^_astro\/admin\./, bytes: 3000 * KB, why: 'a phone should open the form' },
  { files: /^calendar\.ics$/, bytes: 900 * KB, why: 'Google Calendar refuses larger ones' },
  { files: /\.(ics|json|xml|txt)$/, bytes: 20_000 * KB, why: 'programs may give up' },
  { files: /^pagefind\//, bytes: 400 * KB, why: 'the search loads it while one types' },
  { files: /\.html$/, bytes: 1000 * KB, why: 'a page should open on a slow line' },
  { files: /\.css$/, bytes: 60 * KB, why: 'nothing is drawn before it is there' },
  { files: /\.js$/, bytes: 30 * KB, why: 'pages work without scripts' },
  { files: /\.woff2$/, bytes: 60 * KB, why: 'two of them are loaded with a page' },
  { files: /\.svg$/, bytes: 20 * KB, why: 'a drawing should be small' },
  { files: /^og\//, bytes: 600 * KB, why: 'WhatsApp shows no larger ones' },
  { files: /\.(avif|jpe?g|png|webp)$/, bytes: 800 * KB, why: 'a page should open on a slow line' },
];

/** Problems of all files. */
export function* oversized(site: AuditedSite): Generator<AuditFinding> {
  for (const file of site.files) {
    const budget = BUDGETS.find(({ files }) => files.test(file));
    if (budget === undefined) continue;
    const size = site.sizeOf(file);
    if (size > budget.bytes) {
      const [is, most] = [size, budget.bytes].map((bytes) => `${Math.ceil(bytes / KB)} kB`);
      yield { file, message: `It has ${is}; at most ${most} are allowed: ${budget.why}.` };
    }
  }
}
