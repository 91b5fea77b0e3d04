/** STANDING_SECRET as bytes: at least 32 of them, written as hexadecimal digits. */
export function readSecret(text: string): Uint8Array<ArrayBuffer> {
  if (!/^([0-9a-f]{2}){32,}$/i.test(text))
    throw new Error('the secret is not made of at least 64 hexadecimal digits');
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
