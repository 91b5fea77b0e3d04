import type { CertificateWords } from './en.ts';

/** Everything printed on a certificate or said about it inside the PDF, in Spanish. */
export const es = {
  title: (name: string) => `Certificado de ${name}`,
  logo: (body: string) => `Logotipo de ${body}`,
  signature: (name: string) => `Firma de ${name}`,
  certifies: 'certifica que',
  sentence: () => 'ha cumplido todos los requisitos del programa y es',
  number: 'Número',
  firstCertified: 'Primera certificación',
  validFrom: 'Válida desde',
  validUntil: 'Válida hasta',
  isItCurrent: '¿Está vigente hoy? Escanee el código o vaya a',
  codeDescription: (address: string) => `Código cuadrado. Abre el registro público en ${address}`,
  linkDescription: 'Ver en el registro público si esta certificación está vigente hoy',
  publicRecord:
    'El registro público, no este papel, dice si la certificación está vigente. Un nombre puede cambiar; el número, no.',
  issued: (issued: string, rules: string) =>
    `Emitido el ${issued} según las reglas del programa vigentes desde el ${rules}.`,
  replaces: (certificate: string, earlier: string) =>
    `Este es el certificado ${certificate}. Reemplaza al certificado ${earlier}.`,
  date: (year: number, month: number, day: number) => `${day} de ${months[month - 1]} de ${year}`,
} satisfies CertificateWords;

const months = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];
