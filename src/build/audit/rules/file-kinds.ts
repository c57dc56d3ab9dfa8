/** Only files of kinds that this site publishes: no originals, notes or leftovers. */
import { HOST_FILES } from '../../hosting/published-paths.ts';
import type { AuditFinding } from '../audit-finding.ts';
import type { AuditedSite } from '../audited-site.ts';

const KINDS =
  /\.(avif|css|html|ics|ico|jpe?g|js|json|png|svg|txt|webmanifest|webp|woff2|xml)$|^pagefind\/[\w./-]+\.(pagefind|pf_[a-z]+)$|^admin\/cms\/[\w./-]+\.wasm$/;

/** Problems of the list of files. */
export function* kindsOfFiles(site: AuditedSite): Generator<AuditFinding> {
  for (const file of site.files) {
    if (file.split('/').some((part) => part.startsWith('.'))) {
      yield { file, message: 'A hidden file is not to be published.' };
    } else if (!KINDS.test(file) && !HOST_FILES.includes(file)) {
      yield { file, message: 'Files of this kind are not published by this site.' };
    }
  }
}
