// Runs a draw of Standing again. Node 20 or newer, no packages:
//   node run-again.mjs https://…/draws/aud_….json     or     node run-again.mjs draw.json
// It believes nothing: every hash and the whole list are worked out anew from what was published.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

const sha256 = (data) => createHash('sha256').update(data).digest('hex');
const differences = [];
const expect = (what, found, published) => {
  if (found !== published) differences.push(`${what}: published ${published}, worked out ${found}`);
};

const source = process.argv[2];
if (!source) {
  console.error('Say which draw: node run-again.mjs FILE-OR-ADDRESS');
  process.exit(2);
}
const text = /^https?:/.test(source) ? await (await fetch(source)).text() : await readFile(source, 'utf8');
const draw = JSON.parse(text);
if (draw.format !== 'standing-draw-1') throw new Error(`this is no draw that I know: ${draw.format}`);
if (draw.state !== 'drawn') {
  const members = draw.population.length;
  const isEarly = draw.seed === null && draw.drawnAt === null && draw.result.length === 0;
  const hasList = draw.state !== 'planned' && draw.listedAt !== null;
  if (!['planned', 'listed', 'withdrawn'].includes(draw.state) || !isEarly || (members > 0 && !hasList)) {
    console.error(
      `This does NOT fit: it says "${draw.state}", and holds what only comes later. Do not trust it.`,
    );
    process.exit(1);
  }
  console.log(
    `This draw is ${draw.state}. Nobody is drawn; ${hasList ? members : 'no'} renewals are in the list.`,
  );
  console.log('Keep these, and compare them later:');
  console.log(`seed ${draw.commitmentSha256}\nterms ${draw.termsSha256}`);
  process.exit(0);
}

// 1. The terms are those that were promised with the seed.
const { terms } = draw;
const strata = ['first', 'later', 'late'];
const rateText = (rate) => ('count' in rate ? `count ${rate.count}` : `share ${rate.basisPoints}/10000`);
const promised = [
  'standing-draw-1',
  terms.plan,
  terms.program,
  terms.cycle,
  terms.phase,
  terms.fromOn,
  terms.toOn,
  ...strata.map((code) => `${code} ${rateText(terms.rates[code])}`),
  `skip ${terms.skipRecent}`,
].join('\n');
expect('terms', sha256(promised), draw.termsSha256);
expect('id', terms.plan, draw.id);

// 2. The seed is the one that was promised before the list was closed.
const seed = Buffer.from(draw.seed, 'hex');
expect('seed', sha256(seed), draw.commitmentSha256);
if (Date.parse(draw.committedAt) > Date.parse(draw.listedAt))
  differences.push('the seed was promised only after the list was closed');
if (Date.parse(draw.listedAt) > Date.parse(draw.drawnAt))
  differences.push('the list was closed only after the draw');

// 3. The list is the one that was closed: sorted, every id once.
const population = [...draw.population].sort((a, b) => (a.id < b.id ? -1 : 1));
expect('list', sha256(population.map((one) => `${one.id} ${one.stratum}\n`).join('')), draw.populationSha256);
expect('ids in the list', new Set(population.map((one) => one.id)).size, population.length);

// 4. Whoever has the lowest SHA-256 of seed and id is drawn, so many in each group.
const howMany = (rate, size) =>
  'count' in rate ? Math.min(rate.count, size) : Math.floor((rate.basisPoints * size + 9999) / 10000);
const drawn = strata.flatMap((code) => {
  const group = population.filter((one) => one.stratum === code);
  const placed = group.map((one) => ({
    id: one.id,
    place: sha256(Buffer.concat([seed, Buffer.from(one.id)])),
  }));
  placed.sort((a, b) => (a.place < b.place ? -1 : 1));
  const most = howMany(terms.rates[code], group.length);
  const said = draw.strata.find((one) => one.code === code);
  expect(`rate of ${code}`, rateText(terms.rates[code]), said && rateText(said.rate));
  expect(`size of ${code}`, group.length, said?.size);
  expect(`drawn from ${code}`, most, said?.drawn);
  return placed.slice(0, most).map(({ id }, at) => `${code} ${at + 1} ${id}`);
});
const published = draw.result.map((one) => `${one.stratum} ${one.rank} ${one.id}`);
for (const one of drawn) if (!published.includes(one)) differences.push(`drawn, and not published: ${one}`);
for (const one of published) if (!drawn.includes(one)) differences.push(`published, and not drawn: ${one}`);

console.log(drawn.join('\n'));
if (differences.length > 0) {
  console.error(`\nThis draw does NOT hold:\n${differences.join('\n')}`);
  process.exit(1);
}
console.log(
  `\nThis draw holds: ${drawn.length} of ${population.length} renewals, from the seed ${draw.seed}`,
);
