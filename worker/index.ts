import { createApp } from './app.ts';
import { runJobs } from './jobs.ts';
import { portsOfRequest, workersPorts, type CloudEnv } from './platform/workers-ports.ts';

/** The Workers entry: the same app; static assets answer for the SPA before it (wrangler.toml). */
interface Execution {
  waitUntil(work: Promise<unknown>): void;
  passThroughOnException(): void;
}

const app = createApp(portsOfRequest);

export default {
  fetch: (request: Request, env: CloudEnv, execution: Execution) =>
    app.fetch(request, env as unknown as Record<string, unknown>, {
      ...execution,
      waitUntil: execution.waitUntil.bind(execution),
      props: {},
    }),
  scheduled: (_event: unknown, env: CloudEnv, execution: Execution) =>
    runJobs(workersPorts(env, execution.waitUntil.bind(execution))),
};
