import { serveStatic } from '@hono/node-server/serve-static';
import type { Context } from 'hono';
import type { Env } from '../kernel/env.ts';

/** The built SPA from a folder: files as they are, every other page is index.html. */
export function pagesFrom(root: string): (c: Context<Env>) => Promise<Response> {
  const file = serveStatic<Env>({ root });
  const index = serveStatic<Env>({ root, path: 'index.html' });
  const none = async () => {};
  return async (c) => {
    const found = await file(c, none);
    if (found instanceof Response && found.status === 200) {
      found.headers.set('Cache-Control', cacheFor(c.req.path));
      return found;
    }
    const isFile = /\.\w{1,12}$/.test(c.req.path);
    const page = isFile ? undefined : await index(c, none);
    if (!(page instanceof Response)) return c.text('There is nothing here. Check the address.', 404);
    page.headers.set('Cache-Control', 'no-cache');
    return page;
  };
}

/** Names under /assets carry a hash of their content. */
function cacheFor(path: string): string {
  if (path.startsWith('/assets/')) return 'public, max-age=31536000, immutable';
  return /^\/(look|fonts)\//.test(path) ? 'public, max-age=3600' : 'no-cache';
}
