import type { Ports } from '../worker/platform/ports.ts';

export async function prepareFirstStart(ports: Ports): Promise<string> {
  return `Standing is at ${ports.settings.url}`;
}
