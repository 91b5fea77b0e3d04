import type { Doc } from '../document.ts';
import { choice, type Panel } from '../sentence.ts';
import { afterEndPanel } from './after-end.ts';
import { earnedPanel } from './earned.ts';
import { excusedPanel, longerPanel } from './excused.ts';
import { periodPanel } from './period.ts';
import { renewalPanel } from './renewal.ts';
import { worthPanel } from './worth.ts';

/** All that a program's rules say of one credential, in the order of the page. */
export const panelsOf = (doc: Doc, credential: string): Panel[] => [
  periodPanel(doc),
  renewalPanel(doc, credential),
  earnedPanel(doc, credential),
  excusedPanel(doc),
  longerPanel(doc),
  worthPanel(doc),
  afterEndPanel(doc, credential),
  crossingPanel(doc),
];

/** Which version governs a period that crosses the change: of the program, so of all its versions. */
const crossingPanel = (doc: Doc): Panel => ({
  name: 'crossing',
  adds: [],
  sentences: [
    {
      id: 'crossing',
      say: 'crossing',
      paths: ['ruleVersionBy'],
      slots: {
        x: choice(doc, 'crossing', 'ruleVersionBy', {
          period_start: 'period_start',
          submission: 'submission',
          silent: null,
        }),
      },
    },
  ],
});
