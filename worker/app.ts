import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { routes as activities } from './activities/routes.ts';
import { routes as allotments } from './allotments/routes.ts';
import { routes as applications } from './applications/routes.ts';
import { routes as auditLog } from './audit-log/routes.ts';
import { publicDraws } from './audits/public-draw.ts';
import { routes as audits } from './audits/routes.ts';
import { routes as auth } from './auth/routes.ts';
import { routes as bodies } from './bodies/routes.ts';
import { trainingPages } from './catalogue/public.ts';
import { routes as catalogue } from './catalogue/routes.ts';
import { publicPages } from './certifications/public.ts';
import { routes as certifications } from './certifications/routes.ts';
import { checkPages } from './check/routes.ts';
import { routes as entry } from './entry/routes.ts';
import { routes as conduct } from './conduct/routes.ts';
import { routes as exceptions } from './exceptions/routes.ts';
import { routes as evidence } from './evidence/routes.ts';
import { routes as issuing } from './issuing/routes.ts';
import { actionOf, may } from './kernel/actor.ts';
import type { Env } from './kernel/env.ts';
import { answerFailure, answerUnknown, guardUnsafe, startRequest } from './kernel/http.ts';
import { routes as notifications } from './notifications/routes.ts';
import { stopPages } from './notifications/stop-page.ts';
import { routes as people } from './people/routes.ts';
import type { Ports } from './platform/ports.ts';
import { routes as programs } from './programs/routes.ts';
import { routes as records } from './records/routes.ts';
import { routes as reviews } from './reviews/routes.ts';
import { routes as standing } from './standing/routes.ts';
import { routes as supervision } from './supervision/routes.ts';
import { routes as team } from './team/routes.ts';
import { routes as transcripts } from './transcripts/routes.ts';
import { routes as training } from './training/routes.ts';

/** The contents page of the service: the order of what every request passes, then one line a feature. */
export function createApp(
  ports: (c: Context<Env>) => Ports,
  answerPage?: (c: Context<Env>) => Promise<Response>,
  /** What the platform does not do by itself, around everything else. */
  outermost?: MiddlewareHandler,
): Hono<Env> {
  const app = new Hono<Env>();
  app.onError(answerFailure);
  if (outermost) app.use(outermost);
  app.use(async (c, next) => {
    c.set('ports', ports(c));
    await next();
  });
  app.use(startRequest);
  app.use('/api/*', guardUnsafe);

  app.get('/healthz', may('health.read'), (c) => c.json({ ok: true }));
  app.route('/', publicPages);
  app.route('/', checkPages);
  app.route('/', trainingPages);
  app.route('/', publicDraws);
  app.route('/', stopPages);
  app.route('/api', auth);
  app.route('/api', notifications);
  app.route('/api', bodies);
  app.route('/api', programs);
  app.route('/api', catalogue);
  app.route('/api', training);
  app.route('/api', people);
  app.route('/api', certifications);
  app.route('/api', issuing);
  app.route('/api', standing);
  app.route('/api', exceptions);
  app.route('/api', conduct);
  app.route('/api', activities);
  app.route('/api', allotments);
  app.route('/api', supervision);
  app.route('/api', team);
  app.route('/api', evidence);
  app.route('/api', applications);
  app.route('/api', audits);
  app.route('/api', entry);
  app.route('/api', reviews);
  app.route('/api', records);
  app.route('/api', transcripts);
  app.route('/api', auditLog);

  refuseRoutesWithoutAction(app);
  const unknown = answerUnknown(app);
  // The SPA takes every other page; on Workers static assets answer before the Worker does.
  app.notFound((c) => {
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
    const isPage = reads && !c.req.path.startsWith('/api/');
    return isPage && answerPage ? answerPage(c) : unknown(c);
  });
  return app;
}

/** R20: a route without an entry in the table of permissions does not start. */
function refuseRoutesWithoutAction(app: Hono<Env>): void {
  const named = new Set<string>();
  for (const { method, path, handler } of app.routes) if (actionOf(handler)) named.add(`${method} ${path}`);
  for (const { method, path } of app.routes)
    if (method !== 'ALL' && !named.has(`${method} ${path}`))
      throw new Error(`route without an action: ${method} ${path}`);
}
