import { raw } from 'hono/html';

/** One shape per meaning, always with its word (look.md, Shapes). */
const mark = (tone: string, shape: string) =>
  raw(`<svg class="mark ${tone}" viewBox="0 0 20 20" aria-hidden="true">${shape}</svg>`);

export const marks = {
  done: mark(
    'good',
    '<circle cx="10" cy="10" r="9" fill="currentColor"/><path class="ko" stroke-width="2.2" d="m5.6 10.4 3 3 5.8-6.6"/>',
  ),
  no: mark(
    'ended',
    '<circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2"/><path d="M5.5 10h9" stroke="currentColor" stroke-width="2"/>',
  ),
  turn: mark('turn', '<path d="M1 3h11l7 7-7 7H1z" fill="currentColor"/>'),
  info: mark(
    'todo',
    '<rect x="1" y="1" width="18" height="18" rx="2" fill="currentColor"/><path class="ko" stroke-width="2.4" d="M10 9v6M10 4.8v2.4"/>',
  ),
  look: mark(
    'stop',
    '<path d="M10 1 19 10 10 19 1 10z" fill="currentColor"/><path class="ko" stroke-width="2.2" d="M10 5.4v5.4M10 12.8v2"/>',
  ),
};
