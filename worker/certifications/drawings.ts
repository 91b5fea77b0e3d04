import { raw } from 'hono/html';
import type { PublicAnswer } from '../../domain/certifications/contract.ts';

/**
 * Drawings of the public page, as in the look's verify.html. Each answer has a seal of its own shape; only `current`
 * has the rosette, so that a picture of another answer cannot pass for it: one lobe of it, twenty times.
 */
export type Seal = PublicAnswer | 'not_found' | 'not_confirmed';

export const seals: Record<Seal, ReturnType<typeof raw>> = {
  current: raw(
    '<svg class="seal good" viewBox="0 0 88 88" aria-hidden="true"><g fill="none" stroke="currentColor" stroke-width="0.9"><g id="l4"><g id="l2"><path id="l1" d="M44 1.5C45 1.5 46.1 4.9 46.9 6.6C47.8 8.3 48.1 11.7 49.1 11.9C50.1 12.1 51.4 8.9 52.8 7.5C54.1 6.1 56.2 3.3 57.1 3.6M44 9C45 10.4 45.6 11.7 46.6 10.9C47.6 10.2 49.1 5.8 50.3 4.5C51.5 3.2 53 2.3 53.8 3.3C54.5 4.4 54.3 9 54.8 10.7M44 9C45 7.6 46.2 3.1 47.3 2.3C48.3 1.5 49.5 2.9 50.3 4.5C51 6.1 51 10.7 51.7 11.7C52.5 12.8 53.4 11.8 54.8 10.7"/><use href="#l1" transform="rotate(18 44 44)"/></g><use href="#l2" transform="rotate(36 44 44)"/></g><use href="#l4" transform="rotate(72 44 44)"/><use href="#l4" transform="rotate(144 44 44)"/><use href="#l4" transform="rotate(216 44 44)"/><use href="#l4" transform="rotate(288 44 44)"/></g><circle cx="44" cy="44" r="27" fill="currentColor"/><path class="ko" stroke-width="6" d="m31 45 9 9 18-20"/></svg>',
  ),
  not_current: raw(
    '<svg class="seal ended" viewBox="0 0 88 88" aria-hidden="true"><g transform="translate(12 12) scale(3.2)"><circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2"/><path d="M5.5 10h9" stroke="currentColor" stroke-width="2"/></g></svg>',
  ),
  on_hold: raw(
    '<svg class="seal hold" viewBox="0 0 88 88" aria-hidden="true"><g transform="translate(12 12) scale(3.2)"><rect x="1.5" y="1.5" width="17" height="17" rx="2" fill="currentColor"/><path class="ko" stroke-width="2.4" d="M7.5 6v8M12.5 6v8"/></g></svg>',
  ),
  withdrawn: raw(
    '<svg class="seal ended" viewBox="0 0 88 88" aria-hidden="true"><g transform="translate(12 12) scale(3.2)"><rect x="2" y="2" width="16" height="16" fill="none" stroke="currentColor" stroke-width="2"/><path d="M5.5 14.5l9-9" stroke="currentColor" stroke-width="2"/></g></svg>',
  ),
  not_found: raw(
    '<svg class="seal ended" viewBox="0 0 88 88" aria-hidden="true"><g transform="translate(12 12) scale(3.2)"><circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3.2 3.08"/><path d="M5.5 10h9" stroke="currentColor" stroke-width="2" stroke-dasharray="2.2 1.2"/></g></svg>',
  ),
  not_confirmed: raw(
    '<svg class="seal ended" viewBox="0 0 88 88" aria-hidden="true"><g transform="translate(12 12) scale(3.2)"><circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3.2 3.08"/><path d="M10 5v6.2M10 13.4v2" stroke="currentColor" stroke-width="2.2"/></g></svg>',
  ),
};

export const engraving = raw(
  '<svg class="engraving" height="20" aria-hidden="true"><defs><pattern id="wave" width="32" height="20" patternUnits="userSpaceOnUse"><path fill="none" stroke="currentColor" stroke-width="0.7" d="M-16 10c2.91 -8.4 5.09 -8.4 8 0s5.09 8.4 8 0c2.91 -8.4 5.09 -8.4 8 0s5.09 8.4 8 0c2.91 -8.4 5.09 -8.4 8 0s5.09 8.4 8 0c2.91 -8.4 5.09 -8.4 8 0s5.09 8.4 8 0M-10.67 10c2.91 -8.4 5.09 -8.4 8 0s5.09 8.4 8 0c2.91 -8.4 5.09 -8.4 8 0s5.09 8.4 8 0c2.91 -8.4 5.09 -8.4 8 0s5.09 8.4 8 0c2.91 -8.4 5.09 -8.4 8 0s5.09 8.4 8 0M-5.34 10c2.91 -8.4 5.09 -8.4 8 0s5.09 8.4 8 0c2.91 -8.4 5.09 -8.4 8 0s5.09 8.4 8 0c2.91 -8.4 5.09 -8.4 8 0s5.09 8.4 8 0c2.91 -8.4 5.09 -8.4 8 0s5.09 8.4 8 0M-16 10c2.91 -4.4 5.09 -4.4 8 0s5.09 4.4 8 0c2.91 -4.4 5.09 -4.4 8 0s5.09 4.4 8 0c2.91 -4.4 5.09 -4.4 8 0s5.09 4.4 8 0c2.91 -4.4 5.09 -4.4 8 0s5.09 4.4 8 0M-8 10c2.91 -4.4 5.09 -4.4 8 0s5.09 4.4 8 0c2.91 -4.4 5.09 -4.4 8 0s5.09 4.4 8 0c2.91 -4.4 5.09 -4.4 8 0s5.09 4.4 8 0c2.91 -4.4 5.09 -4.4 8 0s5.09 4.4 8 0"/></pattern></defs><rect width="100%" height="20" fill="url(#wave)"/></svg>',
);
