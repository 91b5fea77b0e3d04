import { ascii } from './bytes.ts';

/**
 * A small ICC profile of sRGB, so that petrol is the same petrol on every press. Numbers are those of IEC 61966-2-1,
 * adapted to the D50 white that ICC asks for.
 */
export function srgbProfile(): Uint8Array {
  const tags: [string[], Uint8Array][] = [
    [['desc'], text('sRGB')],
    [['cprt'], text('No copyright')],
    [['wtpt'], xyz(0.9642, 1, 0.8249)],
    [
      ['chad'],
      numbers('sf32', 1.04791, 0.02293, -0.0502, 0.0296, 0.99046, -0.01707, -0.00925, 0.01506, 0.75179),
    ],
    [['rXYZ'], xyz(0.43607, 0.22249, 0.01392)],
    [['gXYZ'], xyz(0.38515, 0.71687, 0.09708)],
    [['bXYZ'], xyz(0.14307, 0.06061, 0.7141)],
    [['rTRC', 'gTRC', 'bTRC'], curve()],
  ];
  const count = tags.reduce((sum, [names]) => sum + names.length, 0);
  const start = 128 + 4 + 12 * count;
  const size = tags.reduce((sum, [, data]) => sum + data.length, start);
  const profile = new Uint8Array(size);
  const view = new DataView(profile.buffer);
  profile.set(header(size));
  view.setUint32(128, count);
  let [entry, offset] = [132, start];
  for (const [names, data] of tags) {
    for (const name of names) {
      profile.set(ascii(name), entry);
      view.setUint32(entry + 4, offset);
      view.setUint32(entry + 8, data.length);
      entry += 12;
    }
    profile.set(data, offset);
    offset += data.length;
  }
  return profile;
}

function header(size: number): Uint8Array {
  const bytes = new Uint8Array(128);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, size);
  view.setUint32(8, 0x04200000);
  bytes.set(ascii('mntrRGB XYZ '), 12);
  [2026, 1, 1].forEach((part, i) => view.setUint16(24 + 2 * i, part));
  bytes.set(ascii('acsp'), 36);
  [0.9642, 1, 0.8249].forEach((part, i) => view.setInt32(68 + 4 * i, Math.round(part * 65536)));
  return bytes;
}

function numbers(type: string, ...values: number[]): Uint8Array {
  const bytes = new Uint8Array(8 + 4 * values.length);
  bytes.set(ascii(type));
  const view = new DataView(bytes.buffer);
  values.forEach((value, i) => view.setInt32(8 + 4 * i, Math.round(value * 65536)));
  return bytes;
}

function xyz(x: number, y: number, z: number): Uint8Array {
  return numbers('XYZ ', x, y, z);
}

/** The sRGB transfer curve as the parametric function of type 3: a power with a straight piece near black. */
function curve(): Uint8Array {
  const bytes = numbers('para', 0, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
  new DataView(bytes.buffer).setUint16(8, 3);
  return bytes;
}

function text(content: string): Uint8Array {
  const bytes = new Uint8Array(28 + 2 * content.length + (content.length % 2 ? 2 : 0));
  const view = new DataView(bytes.buffer);
  bytes.set(ascii('mluc'));
  view.setUint32(8, 1);
  view.setUint32(12, 12);
  bytes.set(ascii('enUS'), 16);
  view.setUint32(20, 2 * content.length);
  view.setUint32(24, 28);
  [...content].forEach((letter, i) => view.setUint16(28 + 2 * i, letter.charCodeAt(0)));
  return bytes;
}
