import type { problems as en } from './en.ts';

export const problems: typeof en = {
  missing: 'Falta este campo. Agréguelo.',
  wrongType: (expected) => `Esto debe ser ${expected}.`,
  types: {
    string: 'texto entre comillas',
    number: 'un número, como 1.5',
    int: 'un número entero, como 3',
    boolean: 'true o false',
    array: 'una lista',
    object: 'un objeto con campos',
    record: 'un objeto con campos',
    other: 'de otro tipo',
  },
  tooShort: 'Esto está vacío. Complételo.',
  tooLong: (most) => `Esto es demasiado largo. Use hasta ${most} caracteres.`,
  tooMany: (most) => `Son demasiados. Use hasta ${most}.`,
  tooSmall: (least, inclusive) => `Esto debe ser ${inclusive ? 'al menos' : 'más de'} ${least}.`,
  tooBig: (most) => `Esto debe ser como máximo ${most}.`,
  step: (step) => `Use pasos de ${step}.`,
  date: 'Esta fecha no existe en el calendario. Escríbala como 2026-03-10.',
  format: 'Esto no tiene la forma correcta. Revise si hay errores de escritura.',
  choice: (choices) => `Elija uno de: ${choices}.`,
  unknownField: 'Este campo no se conoce aquí. Quítelo.',
  own: {
    unreadable: 'Esto tiene caracteres que no se pueden mostrar. Escríbalo otra vez.',
    long_ago: 'Esto es anterior a 1900. Revise el año.',
    too_deep: 'Aquí hay listas y objetos demasiado anidados. Use hasta 8 niveles.',
  },
  other: 'Esto no está bien. Revíselo.',
};
