/** A small server that shows a finished site the way its hosts would. HTTP as in RFC 9110. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import compression from 'compression';
import send from 'send';
import { matchHeaders, parseHeadersFile } from '../build/hosting/headers-file.ts';
import { findRedirect, parseRedirectsFile } from '../build/hosting/redirects-file.ts';

/** What to serve, and where. */
export interface ServerOptions {
  /** Folder of the site. It may be built anew while it is served. */
  folder: string;
  /**
   * The folder to serve from when the search index is there too. Until then the index is not found,
   * and the search page says that it is being made.
   */
  finished?: Promise<string>;
  /** TCP port; 0 takes any free one. */
  port: number;
  /** Base path of the site without a final slash; empty at the root. */
  base?: string;
}

/** A running server. */
export interface RunningServer {
  /** Address of the site, with a final slash: `http://localhost:4321/`. */
  url: string;
  close(): Promise<void>;
}

/** A preview is not yet published: the server listens on the loopback addresses only. */
const LOOPBACK = ['127.0.0.1', '::1'];

/**
 * The values of `Host` that are answered. A page elsewhere could point a name of its own at this
 * machine and then read the preview (DNS rebinding).
 */
const LOCAL_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

const METHODS = 'GET, HEAD, OPTIONS';

/**
 * Serves a finished site to this machine.
 * @throws {Error} when the folder holds no site, its `_headers` or `_redirects` cannot be read,
 * or the port is taken.
 */
export async function serveSite({
  folder,
  finished,
  port,
  base = '',
}: ServerOptions): Promise<RunningServer> {
  const root = resolve(folder);
  if (!existsSync(join(root, 'index.html'))) {
    throw new Error(`There is no site in ${folder}. "npm run build" makes one.`);
  }
  readRules(root);
  const handle = untilFinished(root, base, finished);
  const servers: Server[] = [];
  let chosen = port;
  for (const host of LOOPBACK) {
    const server = createServer(handle);
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
 * Checks that a port can be used, before a long build begins.
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

/** The rules for hosts, read for each request because the site may be rebuilt meanwhile. */
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

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Answers requests, from another folder and with the search index when the site is finished. */
function untilFinished(root: string, base: string, finished?: Promise<string>): Handler {
  let handle = requestHandler(root, base);
  let isFinished = finished === undefined;
  void finished?.then((folder) => {
    handle = requestHandler(resolve(folder), base);
    isFinished = true;
  });
  return (request, response) => {
    if (isFinished || !request.url?.startsWith(`${base}/pagefind/`)) handle(request, response);
    else sendText(response, 404, 'The search index is being made.\n');
  };
}

/** Answers every request; an error while answering is a 500 and ends nothing else. */
function requestHandler(root: string, base: string): Handler {
  // A part of a file is a part of its bytes as they are stored: it is never compressed.
  const compress = compression({
    filter: (request, response) =>
      response.statusCode !== 206 && compression.filter(request, response),
  });
  const answer = siteHandler(root, base);
  return (request, response) => {
    const fail = (error: unknown): void => {
      process.stderr.write(`${request.method} ${request.url}: ${(error as Error).message}\n`);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, 'The preview server could not answer this request.\n');
    };
    response.on('error', fail);
    try {
      compress(request, response, () => answer(request, response));
    } catch (error) {
      fail(error);
    }
  };
}

function siteHandler(root: string, base: string): Handler {
  return (request, response) => {
    if (!LOCAL_HOST.test(request.headers.host ?? '')) {
      sendText(response, 421, 'This preview answers to localhost only.\n');
      return;
    }
    if (request.method === 'OPTIONS') {
      response.writeHead(204, { Allow: METHODS }).end();
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: METHODS }).end();
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
    const file = path.endsWith('/') ? `${path}index.html` : path;
    if (moved !== undefined) {
      redirect(base + moved + search);
    } else if (isFile(join(root, file))) {
      sendFile(root, file, request, response);
    } else if (!path.endsWith('/') && isFile(join(root, path, 'index.html'))) {
      redirect(`${base}${encodeURI(path)}/${search}`);
    } else {
      sendNotFound(root, request, response);
    }
  };
}

/** Sends a file, or the part of it that is asked for, or 304 if the client has it already. */
function sendFile(
  root: string,
  file: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  send(request, encodeURIComponent(file), { root, index: false, cacheControl: false })
    .on('error', (error: { status?: number }) => {
      if (error.status === 416) {
        response.removeHeader('Content-Type');
        sendText(response, 416, 'There is no such part of this file.\n');
      } else sendNotFound(root, request, response);
    })
    .pipe(response);
}

/**
 * The path of a request, decoded; undefined when no host would look for such a file: malformed,
 * outside of the folder, hidden, or a file for hosts.
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

/** Whether there is such a file; a path that the system refuses (`ENAMETOOLONG`) names none. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** 404 with the site's own page for it. */
function sendNotFound(root: string, request: IncomingMessage, response: ServerResponse): void {
  const page = join(root, '404.html');
  if (!isFile(page)) {
    sendText(response, 404, 'Not found\n');
    return;
  }
  const body = readFileSync(page);
  response.writeHead(404, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-cache',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-cache',
  });
  response.end(text);
}
