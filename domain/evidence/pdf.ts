/** A PDF is kept as it is. It begins as one, and its end is there: a download cut off has none. */
const tail = 2048;

export function checkPdf(bytes: Uint8Array): boolean {
  const end = String.fromCharCode(...bytes.subarray(-tail));
  return end.includes('%%EOF');
}
