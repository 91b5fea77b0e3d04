import type { readySentences as en } from './en.ts';

/** Frases que la persona puede leer en una revisión de rutina. */
export const readySentences: typeof en = {
  questions: {
    hours_differ: 'Su papel muestra otras horas que su entrada. ¿Hay uno que las muestre todas?',
    date_differs: 'Su papel muestra otro día que su entrada. Revise la fecha, por favor.',
    breaks_not_counted: '¿Cuánto duraron los descansos? Ayudaría un horario del día.',
    proof_missing: '¿Tiene un certificado o una carta que lo muestre? Basta una foto.',
    proof_unreadable: 'Este no lo podemos leer. Tome otra foto con buena luz, por favor.',
    name_missing: 'No lleva su nombre. ¿Puede pedir uno con su nombre?',
    hours_missing: 'No dice cuántas horas fueron. ¿Tiene el horario o una carta?',
    not_accepted_kind: '¿Qué tipo de actividad fue? Escriba una frase, por favor.',
    not_approved_provider: '¿Quién dio esta capacitación? Envíe lo que tenga, por favor.',
    repeated: 'Parece una que ya registró. ¿Fue una segunda vez?',
    other: '',
  },
  messages: {
    thanks: 'Gracias. Recibimos lo que envió y lo veremos pronto.',
    time: 'Tómese su tiempo. Puede pedir más tiempo en la página de esta revisión.',
    letter: 'Basta una carta del proveedor con su nombre, la fecha y las horas.',
    employer: '¿Los papeles están con un empleador anterior? Díganos, y le damos más tiempo.',
  },
};
