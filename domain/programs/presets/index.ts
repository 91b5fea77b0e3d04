import type { Preset } from '../rules.ts';
import { icrcPr } from './icrc-pr.ts';
import { usCa } from './us-ca.ts';
import { usPa } from './us-pa.ts';
import { usTxProvisional } from './us-tx-provisional.ts';
import { usTx } from './us-tx.ts';

/** One file per preset. They are starting points: a body corrects its own copy in the editor. */
export const presets: readonly Preset[] = [usTx, usTxProvisional, usCa, icrcPr, usPa];

const byId: ReadonlyMap<string, Preset> = new Map(presets.map((preset) => [preset.id, preset]));

export const findPreset = (id: string): Preset | undefined => byId.get(id);
