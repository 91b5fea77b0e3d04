/** Everything printed on a certificate or said about it inside the PDF, in English. */
export const en = {
  title: (name: string) => `Certificate of ${name}`,
  logo: (body: string) => `Logo of ${body}`,
  signature: (name: string) => `Signature of ${name}`,
  certifies: 'certifies that',
  sentence: (credential: string) => `has met every requirement of the program and is ${article(credential)}`,
  number: 'Number',
  firstCertified: 'First certified',
  validFrom: 'Valid from',
  validUntil: 'Valid until',
  isItCurrent: 'Is it current today? Scan, or go to',
  codeDescription: (address: string) => `Square code. It opens the public record at ${address}`,
  linkDescription: 'See in the public record if this certification is current today',
  publicRecord:
    'The public record, not this paper, says whether the certification is current. A name may change; the number does not.',
  issued: (issued: string, rules: string) =>
    `Issued ${issued} under the program rules in force from ${rules}.`,
  replaces: (certificate: string, earlier: string) =>
    `This is certificate ${certificate}. It replaces certificate ${earlier}.`,
  date: (year: number, month: number, day: number) => `${months[month - 1]} ${day}, ${year}`,
};

export type CertificateWords = typeof en;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "a Certified …" but "an Advanced …"; a u or "one" that is said with a consonant keeps "a". */
function article(credential: string): string {
  return /^(?!uni|use|one\b|eu)[aeiou]/i.test(credential) ? 'an' : 'a';
}
