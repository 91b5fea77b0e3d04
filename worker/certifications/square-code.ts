import { encode } from 'uqr';

/**
 * The square code of a public page as one SVG path, to be stroked one unit wide. Drawing it costs more than all the
 * rest of the page, and the same address gives the same code for ever, so the latest are kept. The page needs none of
 * the care for the best of the eight masks that a certificate takes.
 */
interface SquareCode {
  side: number;
  path: string;
}

const latest = new Map<string, SquareCode>();
const most = 1_000;

export function squareCodeOf(address: string): SquareCode {
  const known = latest.get(address);
  if (known) return known;
  const drawn = draw(address);
  // A map keeps its order: the first is the one that came in longest ago.
  if (latest.size >= most) latest.delete(latest.keys().next().value ?? address);
  latest.set(address, drawn);
  return drawn;
}

function draw(address: string): SquareCode {
  const rows = encode(address.toUpperCase(), { ecc: 'M', border: 0, maskPattern: 2 }).data;
  let path = '';
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      path += `M${from} ${y}.5h${x + 1 - from}`;
    }
  });
  return { side: rows.length, path };
}
