/** Headings of the file with the rows to mend. Sent again, they are recognised. */
export const headings = {
  en: {
    row: 'Row',
    who: 'Certificate number',
    name: 'Name',
    course: 'Course code',
    completedOn: 'Date',
    minutes: 'Minutes',
    hours: 'Hours',
    note: 'Note',
    why: 'What to mend',
  },
  es: {
    row: 'Fila',
    who: 'Número de certificado',
    name: 'Nombre',
    course: 'Código del curso',
    completedOn: 'Fecha',
    minutes: 'Minutos',
    hours: 'Horas',
    note: 'Nota',
    why: 'Qué corregir',
  },
} as const;
