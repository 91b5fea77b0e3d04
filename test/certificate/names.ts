import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

// Read, not imported: Vite's JSON loader stops at the half surrogate.
export const names = z
  .array(z.object({ name: z.string(), language: z.string(), expect: z.string() }))
  .parse(JSON.parse(readFileSync(new URL('../names.json', import.meta.url), 'utf8')));
