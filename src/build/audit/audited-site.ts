/** A finished site in its folder, as the rules of the audit read it. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { basePath, type SiteAddress } from '../../domain/addresses.ts';
import { HOST_FILES, publishedPath } from '../hosting/published-paths.ts';
import { listFiles } from '../../entries/content-files.ts';
import { type Page, readPage } from './audited-page.ts';

/** What is audited. */
export interface AuditedSite {
  /** Absolute path of the folder. */
  folder: string;
  /** Where it is going to be published. */
  address: SiteAddress;
  /** All files, as sorted paths with `/`. */
  files: readonly string[];
  /** Files by the path they are published at, without base path. */
  published: PublishedFiles;
  /** The text of a file. */
  read(file: string): string;
  /** How many bytes a file has. */
  sizeOf(file: string): number;
  /** The bytes of a file. */
  readBytes(file: string): Buffer;
  /** Reads one page: a large site does not fit into memory at once. */
  page(file: string): Page;
}

/**
 * Files by the path they are published at. While a file is audited, the paths that are looked up are
 * tracked: those are what it needs of the rest of the site.
 */
export class PublishedFiles extends Map<string, string> {
  #queried: Set<string> | undefined;

  override has(path: string): boolean {
    this.#queried?.add(path);
    return super.has(path);
  }

  /** Audits a file, and returns the paths that were looked up too. */
  track<T>(audit: () => T): { result: T; queried: string[] } {
    this.#queried = new Set();
    try {
      const result = audit();
      return { result, queried: [...this.#queried] };
    } finally {
      this.#queried = undefined;
    }
  }
}

/** Whether a file belongs to the search index, which is made while the rest is audited. */
export const isOfIndex = (file: string): boolean => file.startsWith('pagefind/');

/**
 * Opens a folder for the audit.
 * @param isAudited which of its files, by their paths with `/`.
 */
export function openSite(
  folder: string,
  address: SiteAddress,
  isAudited: (file: string) => boolean,
): AuditedSite {
  const files = listFiles(folder).filter(isAudited);
  const published = new PublishedFiles(
    files.filter((file) => !HOST_FILES.includes(file)).map((file) => [publishedPath(file), file]),
  );
  const readBytes = (file: string) => readFileSync(join(folder, file));
  const read = (file: string) => readBytes(file).toString('utf8');
  return {
    folder,
    address,
    files,
    published,
    sizeOf: (file) => statSync(join(folder, file)).size,
    read,
    readBytes,
    page: (file) => readPage(file, publishedPath(file), read(file)),
  };
}

/** Where an address leads, seen from a page of the site; `absolute` if it was written whole. */
export type Target =
  | { kind: 'internal'; path: string; fragment: string; absolute: boolean }
  | { kind: 'external'; url: URL; absolute: boolean }
  | { kind: 'invalid' };

/**
 * Reads an address as a browser on a page would.
 * @param from path of the page, without base path.
 */
export function resolveTarget(text: string, from: string, address: SiteAddress): Target {
  const base = basePath(address);
  const home = new URL(address.url);
  const page = new URL(`${home.origin}${base}${from}`);
  if (!URL.canParse(text, page)) return { kind: 'invalid' };
  const url = new URL(text, page);
  const absolute = /^[a-z][a-z0-9+.-]*:|^[/\\]{2}/i.test(text.trim());
  const isWithin = url.pathname === base || url.pathname.startsWith(`${base}/`);
  if (url.origin !== home.origin || !isWithin) return { kind: 'external', url, absolute };
  return {
    kind: 'internal',
    path: decode(url.pathname.slice(base.length)) || '/',
    fragment: decode(url.hash.slice(1)),
    absolute,
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
