/** A small server that shows a finished site the way its hosts would. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { matchHeaders, parseHeadersFile } from '../build/hosting/headers-file.ts';
import { findRedirect, parseRedirectsFile } from '../build/hosting/redirects-file.ts';
import { contentType } from './content-type.ts';

/** What to serve, and where. */
export interface ServerOptions {
  /** Folder of the finished site. It may be built anew while it is served. */
  folder: string;
  /** TCP port; 0 takes any free one. */
  port: number;
  /** Base path of the site without a final slash; empty at the root. */
  base?: string;
}

/** A server at work. */
export interface RunningServer {
  /** Where the site is, with a final slash: `http://localhost:4321/`. */
  url: string;
  close(): Promise<void>;
}

/** Answers to questions from this machine only: a preview is not yet published. */
const LOOPBACK = ['127.0.0.1', '::1'];

/**
 * Serves a finished site to this machine.
 * @throws {Error} when the folder holds no site, its `_headers` or `_redirects` cannot be read,
 * or the port is taken.
 */
export async function serveSite({
  folder,
  port,
  base = '',
}: ServerOptions): Promise<RunningServer> {
  const root = resolve(folder);
  if (!existsSync(join(root, 'index.html'))) {
    throw new Error(`There is no site in ${folder}. "npm run build" makes one.`);
  }
  readRules(root);
  const answer = siteHandler(root, base);
  const servers: Server[] = [];
  let chosen = port;
  for (const host of LOOPBACK) {
    const server = createServer(answer);
    try {
      chosen = await listen(server, chosen, host);
      servers.push(server);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A machine without IPv6 has one loopback address less.
      if (servers.length > 0 && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')) continue;
      await closeAll(servers);
      throw code === 'EADDRINUSE' || code === 'EACCES' ? portError(chosen, code) : error;
    }
  }
  return { url: `http://localhost:${chosen}${base}/`, close: () => closeAll(servers) };
}

/**
 * Makes sure that a port can be had, before something long is done for its sake.
 * @throws {Error} when it is taken.
 */
export async function assertPortIsFree(port: number): Promise<void> {
  const server = createServer();
  try {
    await listen(server, port, '127.0.0.1');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'EADDRINUSE' || code === 'EACCES' ? portError(port, code) : error;
  }
  await closeAll([server]);
}

function portError(port: number, code: string): Error {
  const why =
    code === 'EADDRINUSE'
      ? `Port ${port} is taken by another program. Stop it, or choose`
      : `Port ${port} may not be used by this account. Choose`;
  return new Error(`${why} another port: PORT=${port === 65535 ? 4321 : port + 1} npm start`);
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => done((server.address() as AddressInfo).port));
  });
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map((server) => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    }),
  );
}

/** What hosts are told, read anew each time because the site may have been built anew. */
function readRules(root: string) {
  const read = (name: string) => {
    const path = join(root, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  return {
    headers: parseHeadersFile(read('_headers')),
    redirects: parseRedirectsFile(read('_redirects')),
  };
}

function siteHandler(root: string, base: string) {
  const sendFile = sirv(root, {
    // Looks at the disk for each request, so that a new build is shown at once.
    dev: true,
    etag: true,
    extensions: ['html'],
    setHeaders: (response, path) => {
      if (!response.hasHeader('content-type')) {
        response.setHeader('Content-Type', contentType(path.endsWith('/') ? '.html' : path));
      }
    },
  });

  return (request: IncomingMessage, response: ServerResponse): void => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const [pathname = '', query] = (request.url ?? '').split(/\?(.*)/s);
    const search = query === undefined ? '' : `?${query}`;
    const redirect = (to: string) => response.writeHead(301, { Location: to }).end();

    if (base !== '' && (pathname === '/' || pathname === base)) {
      redirect(`${base}/${search}`);
      return;
    }
    const path = pathname.startsWith(`${base}/`)
      ? publishedPath(pathname.slice(base.length))
      : undefined;
    const rules = readRules(root);
    for (const [name, value] of Object.entries(matchHeaders(rules.headers, path ?? pathname))) {
      response.setHeader(name, value);
    }
    if (path === undefined) {
      sendNotFound(root, request, response);
      return;
    }
    const moved = findRedirect(rules.redirects, path);
    if (moved !== undefined) {
      redirect(base + moved + search);
    } else if (isFile(join(root, path, path.endsWith('/') ? 'index.html' : ''))) {
      // The path that was checked is the path that is looked up.
      request.url = encodeURI(path);
      sendFile(request, response, () => sendNotFound(root, request, response));
    } else if (!path.endsWith('/') && isFile(join(root, path, 'index.html'))) {
      redirect(`${base}${encodeURI(path)}/${search}`);
    } else {
      sendNotFound(root, request, response);
    }
  };
}

/**
 * The path of a request, decoded; undefined when no host would look for such a file: malformed,
 * leaving the folder, hidden, or an instruction to the host.
 */
function publishedPath(encoded: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
  const parts = path.split('/');
  if (/[\\?#\0]/.test(path) || parts.some((part) => part.startsWith('.'))) return undefined;
  // Two slashes at the start would name another host where a redirect repeats them.
  if (parts.slice(1, -1).includes('')) return undefined;
  return path === '/_headers' || path === '/_redirects' ? undefined : path;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** 404 with the page that says so. */
function sendNotFound(root: string, request: IncomingMessage, response: ServerResponse): void {
  const page = join(root, '404.html');
  const body = isFile(page) ? readFileSync(page) : Buffer.from('Not found\n');
  response.writeHead(404, {
    'Content-Type': contentType(isFile(page) ? page : '.txt'),
    'Content-Length': body.length,
    'Cache-Control': 'no-cache',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
