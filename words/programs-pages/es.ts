import type { ProgramsWords } from './en.ts';

export const es: ProgramsWords = {
  title: 'Programas de su junta',
  failed: 'Los programas no se cargaron',
  none: 'Su junta todavía no tiene un programa',
  noneText: 'Elija abajo un conjunto de reglas. Usted le da el título que imprimen sus certificados.',
  asks: 'Lo que pide',
  rules: (day) => `Reglas vigentes desde el ${day}`,
  rulesOf: 'Reglas',
  ethics: (title) => `Código de ética: ${title}`,
  add: 'Agregar un programa',
  preset: '¿Qué reglas?',
  presetHint: 'Cada conjunto es lo que un programa real pide hoy.',
  presetProblem: 'Elija un conjunto de reglas',
  printed: 'Título en el certificado',
  printedEs: 'Título en español',
  titleProblem: 'Escriba el título como se imprime',
  save: 'Agregar el programa',
  saved: 'El programa está agregado',
  savedText: 'Ya puede agregar personas.',
  addPerson: 'Agregar una persona',
  exists: 'Su junta ya tiene este programa.',
};
