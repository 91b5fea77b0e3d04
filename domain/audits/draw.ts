import { strata, type DrawTerms, type Member, type Rate, type StratumFigures } from './contract.ts';

/**
 * The draw, as anybody can run it again (admin/public/run-again.mjs is the same in plain JavaScript). Chance comes from
 * the seed alone: each renewal's place is the SHA-256 of the seed's bytes followed by its id, and the lowest are drawn.
 */

const text = new TextEncoder();

export async function hexHash(bytes: Uint8Array<ArrayBuffer> | string): Promise<string> {
  const of = typeof bytes === 'string' ? text.encode(bytes) : bytes;
  return writeHex(new Uint8Array(await crypto.subtle.digest('SHA-256', of)));
}

export const writeHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export function readHex(digits: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/**
 * What a renewal is called in a plan's list. A stranger cannot tell whose it is, nor link two lists: the renewal's own
 * id is 128 random bits that only the person and the staff of the body see. They can make it again and find the line.
 */
export const memberId = async (planId: string, applicationId: string): Promise<string> =>
  (await hexHash(`standing-draw-1\n${planId}\n${applicationId}`)).slice(0, 32);

/** One line a field, in this order, for ever. */
export function termsText(terms: DrawTerms): string {
  const rates = strata.map((code) => {
    const rate = terms.rates[code];
    return 'count' in rate ? `${code} count ${rate.count}` : `${code} share ${rate.basisPoints}/10000`;
  });
  const { plan, program, cycle, phase, fromOn, toOn, skipRecent } = terms;
  return ['standing-draw-1', plan, program, cycle, phase, fromOn, toOn, ...rates, `skip ${skipRecent}`].join(
    '\n',
  );
}

/** In the order of the ids, so that it is one text whatever order the list came in. */
export const populationText = (members: readonly Member[]): string =>
  byId(members)
    .map(({ id, stratum }) => `${id} ${stratum}\n`)
    .join('');

export const byId = <M extends Member>(members: readonly M[]): M[] =>
  members.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Rounded up, in whole numbers: one tenth of one renewal is one renewal. */
export function howMany(rate: Rate, size: number): number {
  if ('count' in rate) return Math.min(rate.count, size);
  return Math.floor((rate.basisPoints * size + 9_999) / 10_000);
}

export const figuresOf = (rates: DrawTerms['rates'], members: readonly Member[]): StratumFigures[] =>
  strata.map((code) => {
    const size = members.filter(({ stratum }) => stratum === code).length;
    return { code, rate: rates[code], size, drawn: howMany(rates[code], size) };
  });

/** In each stratum the members with the lowest places, the lowest first. */
export async function draw(
  seed: Uint8Array<ArrayBuffer>,
  members: readonly Member[],
  rates: DrawTerms['rates'],
): Promise<(Member & { rank: number })[]> {
  const placed = await Promise.all(
    members.map(async (member) => ({ member, place: await placeOf(seed, member.id) })),
  );
  placed.sort((a, b) => (a.place < b.place ? -1 : 1));
  return figuresOf(rates, members).flatMap(({ code, drawn }) =>
    placed
      .filter(({ member }) => member.stratum === code)
      .slice(0, drawn)
      .map(({ member: { id, stratum } }, at) => ({ id, stratum, rank: at + 1 })),
  );
}

function placeOf(seed: Uint8Array<ArrayBuffer>, id: string): Promise<string> {
  const name = text.encode(id);
  const both = new Uint8Array(seed.length + name.length);
  both.set(seed);
  both.set(name, seed.length);
  return hexHash(both);
}
