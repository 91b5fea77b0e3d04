import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import { folderFiles } from './files-node.ts';
import { fontsFromPackages } from './fonts-node.ts';
import { folderMailer } from './mail-folder.ts';
import { smtpMailer } from './mail-smtp.ts';
import { picturesIn } from './pictures.ts';
import type { Database, Ports } from './ports.ts';
import { secretInFolder } from './secret-node.ts';
import { memorySieve } from './sieve-memory.ts';

/** The single machine's adapters. `settled` waits for work that goes on after answers (tests, shutdown). */
export function nodePorts(
  settings: Settings,
  database: Database,
  print: (line: string) => void = console.log,
): Ports & { settled(): Promise<void> } {
  const running = new Set<Promise<unknown>>();
  const files = folderFiles(join(settings.data, 'evidence'));
  const clock = { now: () => Date.now() };
  return {
    settings,
    database,
    clock,
    files,
    mailer: settings.smtpUrl
      ? smtpMailer(settings.smtpUrl, settings.mailFrom)
      : folderMailer(join(settings.data, 'outbox'), settings.mailFrom, print),
    sieve: memorySieve(clock.now),
    secret: secretInFolder(settings.data, settings.secret),
    fonts: () => fontsFromPackages(picturesIn(files)),
    giveWay: () => new Promise((resolve) => setImmediate(resolve)),
    laterMs: null,
    later(work) {
      const one = Promise.resolve(work).catch((error: unknown) =>
        console.error('after the answer:', error instanceof Error ? error.message : 'failed'),
      );
      running.add(one);
      void one.finally(() => running.delete(one));
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
    clientIp(headers, socketAddress) {
      const named = settings.clientIpHeader && headers.get(settings.clientIpHeader);
      // The last entry is the one our own proxy added; what stands before it came from outside.
      return (named && named.split(',').at(-1)?.trim()) || socketAddress || 'unknown';
    },
  };
}
