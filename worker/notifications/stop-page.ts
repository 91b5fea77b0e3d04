import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { Language } from '../../domain/auth/contract.ts';
import { stopWords as en } from '../../words/notifications/stop/en.ts';
import { stopWords as es } from '../../words/notifications/stop/es.ts';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { actAsGuest } from '../kernel/guest.ts';
import { answerPublicPage, frame, type Html } from '../kernel/public-frame.ts';
import { openLink } from '../kernel/sealed-link.ts';
import { write } from '../kernel/write.ts';
import { setNotices } from './set-notices.ts';
import { selectStop } from './store.ts';

/**
 * The last line of a reminder. Looking changes nothing, since mail scanners look; one POST stops, from the button here
 * or from a mail program by itself (RFC 8058). So the token stands in the path, unlike any other (R05): all it opens is
 * this switch.
 */
export const stopPages = new Hono<Env>()
  .get('/stop-mail/:token', may('mail.stop'), async (c) => {
    const found = await findAccount(c);
    if (!found) return answerPublicPage(c, unknownPage(c.var.language), 404);
    return answerPublicPage(c, switchPage(found.stopped, c.req.path, languageFor(c, found.language)));
  })
  .post('/stop-mail/:token', may('mail.stop'), async (c) => {
    const found = await findAccount(c);
    if (!found) return answerPublicPage(c, unknownPage(c.var.language), 404);
    actAsGuest(c, { id: found.id, name: 'Holder of a stop link', role: 'account' });
    // A mail program sends "List-Unsubscribe=One-Click"; only our own button asks for the way back.
    const { do: wish } = await c.req.parseBody();
    const { value } = await write(c, setNotices(found.id), { reminders: wish === 'start' });
    return answerPublicPage(c, switchPage(!value.reminders, c.req.path, languageFor(c, found.language)));
  });

async function findAccount(c: Context<Env>) {
  const { ports } = c.var;
  const link = await openLink(ports, 'stop_mail', c.req.param('token') ?? '');
  if (!link) return null;
  const [row] = await ports.database.all<{ language: Language; stoppedAt: number | null }>(
    selectStop(link.id),
  );
  return row ? { id: link.id, language: row.language, stopped: row.stoppedAt !== null } : null;
}

/** The language of the mail, unless the reader has chosen the other one here. */
const languageFor = (c: Context<Env>, language: Language): Language =>
  c.req.query('lang') ? c.var.language : language;

const wordsOf = (language: Language) => (language === 'es' ? es : en);

function switchPage(stopped: boolean, path: string, language: Language): Html {
  const words = wordsOf(language);
  const { heading, text, button } = stopped ? words.stopped : words.on;
  return frame({
    language,
    title: heading,
    here: null,
    content: html`<h1>${heading}</h1>
      <p class="lead">${text}</p>
      <form method="post" action="${path}?lang=${language}">
        <button
          class="button ${stopped ? 'button-neutral' : 'button-main'}"
          name="do"
          value="${stopped ? 'start' : 'stop'}"
        >
          ${button}
        </button>
      </form>
      <p class="hint">${words.others}</p>`,
  });
}

function unknownPage(language: Language): Html {
  const { unknown } = wordsOf(language);
  return frame({
    language,
    title: unknown.heading,
    here: null,
    content: html`<h1>${unknown.heading}</h1>
      <p class="lead">${unknown.text}</p>`,
  });
}
