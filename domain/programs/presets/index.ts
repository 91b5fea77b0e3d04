import type { Preset } from '../rules.ts';
import { icrcPr } from './icrc-pr.ts';
import { usCa } from './us-ca.ts';
import { usDc } from './us-dc.ts';
import { usGa } from './us-ga.ts';
import { usId } from './us-id.ts';
import { usIlCprs } from './us-il-cprs.ts';
import { usIlCrss } from './us-il-crss.ts';
import { usKy } from './us-ky.ts';
import { usMi } from './us-mi.ts';
import { usMo } from './us-mo.ts';
import { usMs } from './us-ms.ts';
import { usMt } from './us-mt.ts';
import { usNc } from './us-nc.ts';
import { usNd } from './us-nd.ts';
import { usNe } from './us-ne.ts';
import { usOh } from './us-oh.ts';
import { usOr } from './us-or.ts';
import { usPa } from './us-pa.ts';
import { usTn } from './us-tn.ts';
import { usTx } from './us-tx.ts';
import { usTxProvisional } from './us-tx-provisional.ts';
import { usUt } from './us-ut.ts';
import { usVa } from './us-va.ts';
import { usWa } from './us-wa.ts';
import { usWi } from './us-wi.ts';
import { usWiCpps } from './us-wi-cpps.ts';

/** One file per preset, in the order of the contract. They are starting points: a body corrects its own copy in the editor. */
export const presets: readonly Preset[] = [
  usTx,
  usTxProvisional,
  usCa,
  icrcPr,
  usPa,
  usGa,
  usWi,
  usWiCpps,
  usMt,
  usIlCprs,
  usIlCrss,
  usOh,
  usNc,
  usMi,
  usOr,
  usWa,
  usVa,
  usNe,
  usMs,
  usTn,
  usMo,
  usId,
  usUt,
  usDc,
  usNd,
  usKy,
];

const byId: ReadonlyMap<string, Preset> = new Map(presets.map((preset) => [preset.id, preset]));

export const findPreset = (id: string): Preset | undefined => byId.get(id);
