import type { trainingWords as en } from './en.ts';

export const trainingWords: typeof en = {
  tag: 'es',
  title: 'Capacitaciones aprobadas',
  lead: (body) => `Estas capacitaciones tienen hoy la aprobación de ${body}.`,
  order: 'Por orden de título. Ningún lugar de esta lista se puede comprar.',
  search: 'Palabra del título, o código',
  find: 'Buscar',
  all: 'Ver todas',
  table: 'Tabla de capacitaciones aprobadas',
  columns: { title: 'Capacitación', provider: 'La da', hours: 'Horas', topics: 'Temas', how: 'Cómo' },
  none: (search) => `Ninguna capacitación coincide con «${search}». Pruebe con menos letras.`,
  empty: 'Todavía no hay capacitaciones aprobadas.',
  emptyPage: 'Nada de esta parte de la lista tiene aprobación hoy.',
  next: 'Siguiente parte de la lista',
  until: (day) => `hasta el ${day}`,
  teach: '¿Da usted capacitaciones?',
  teachText: 'Pida la aprobación de la junta. Toma unos cinco minutos.',
  apply: 'Pedir la aprobación',
  unknown: 'No conocemos esta junta',
  unknownText: 'La dirección puede ser vieja o tener un error.',
  formats: { in_person: 'En persona', live_online: 'En línea y en vivo', self_study: 'Estudio propio' },
};
