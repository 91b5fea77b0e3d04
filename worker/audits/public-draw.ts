import { Hono } from 'hono';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { nothingHere } from '../kernel/failure.ts';
import { answerPublicPage } from '../kernel/public-frame.ts';
import { drawPage, noDrawPage } from './draw-page.ts';
import { findPublished } from './published.ts';

/**
 * A draw, for anybody: `/draws/ID` to read and print, `/draws/ID.json` to run again. The script lies beside the pages
 * (admin/public/draws), as the file that it is.
 */
export const publicDraws = new Hono<Env>().get('/draws/:id', may('draws.read'), async (c) => {
  const [, id = '', json] = /^(aud_\w{1,32})(\.json)?$/.exec(c.req.param('id')) ?? [];
  if (id === '' && c.req.param('id').endsWith('.mjs')) return c.notFound();
  const found = id === '' ? null : await findPublished(c.var.ports.database, id);
  if (json) {
    if (!found) throw nothingHere();
    // Anybody's script may read it, from anywhere.
    c.header('Access-Control-Allow-Origin', '*');
    return c.json(found.draw);
  }
  const { language } = c.var;
  return found
    ? answerPublicPage(c, drawPage(found, c.var.ports.settings.url, language))
    : answerPublicPage(c, noDrawPage(language), 404);
});
