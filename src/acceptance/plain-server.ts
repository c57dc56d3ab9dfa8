/** A server that knows nothing but a folder: no headers, no redirects, no rules of ours. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import send from 'send';
import type { RunningServer } from '../preview-server/serve-site.ts';

/** Serves a folder below a base path, at an address that no page of it was made for. */
export async function servePlainly(folder: string, base = ''): Promise<RunningServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith(`${base}/`)) {
      send(request, pathname.slice(base.length), { root: folder }).pipe(response);
    } else {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
