import { Router } from '@solidjs/router';
import { QueryClient, QueryClientProvider } from '@tanstack/solid-query';
import { render } from 'solid-js/web';
import { Failure } from './api.ts';
import { routes } from './routes.tsx';
import { Frame } from './shell/frame.tsx';
import { wordsReady } from './shell/language.ts';
import { SessionProvider } from './shell/session.tsx';
import './shell/shell.css';

/** Waiting helps when the network or the database was away, not when the answer was no. */
const mayPass = (error: unknown): boolean =>
  error instanceof Failure && (error.status === 0 || error.status >= 500);

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      retry: (count, error) => count < 1 && mayPass(error),
      retryDelay: 800,
      // The browser's own idea of "online" is often wrong; the answer itself says it.
      networkMode: 'always',
    },
  },
});

const start = () =>
  render(
    () => (
      <QueryClientProvider client={client}>
        <SessionProvider>
          <Router root={Frame}>{routes}</Router>
        </SessionProvider>
      </QueryClientProvider>
    ),
    document.body,
  );

// Without its words a page is still a page: English is always there.
void wordsReady()
  .catch(() => undefined)
  .then(start);
