import { createSignal } from 'solid-js';

/** The one region that a screen reader listens to: "Accepted. Next: J. Lee, training, 6 hours." */
const [announcement, setAnnouncement] = createSignal('');
export { announcement };

export function announce(sentence: string): void {
  // The same sentence twice is spoken twice only if the region was empty in between.
  setAnnouncement('');
  setTimeout(() => setAnnouncement(sentence), 50);
}
