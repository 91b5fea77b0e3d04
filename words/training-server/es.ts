import type { files as filesEn, reasons as en, setAside as setAsideEn } from './en.ts';

export const reasons: typeof en = {
  too_many_cells: () =>
    'Esta fila tiene más celdas que los títulos. Ponga comillas a la celda que tiene una coma.',
  too_few_cells: () => 'A esta fila le faltan celdas. Revise que estén todas.',
  too_long: (p) => `Esta celda pasa de ${p['most']} letras. Acórtela.`,
  encoding: () => 'Aquí hay letras que no se pueden leer. Escriba la celda de nuevo.',
  formula: () => 'Esta celda empieza como una fórmula. Quite el primer signo.',
  who_missing: () => 'Falta el número de certificado. Agréguelo, o ponga el correo.',
  number_form: () => 'Así no se escribe un número de certificado. Se parece a TR-2022-00412.',
  number_unknown: () => 'Ningún certificado de esta junta tiene este número. Revíselo en el certificado.',
  number_elsewhere: () => 'Este número es de otra junta. Pida a la persona su número de aquí.',
  number_shared: (p) => `La fila ${p['row']} tiene el mismo número y otro nombre. Revise de quién es.`,
  email_unknown: () => 'Nadie aquí tiene este correo y este nombre. Revise los dos, o use el número.',
  name_missing: () => 'Falta el nombre. Agréguelo como está en el certificado.',
  name_close: () => 'El nombre cambia en una o dos letras. Revíselo con el certificado.',
  name_differs: () => 'El nombre no es el de este número. Revise los dos en el certificado.',
  course_missing: () => 'Falta el código del curso. Agréguelo.',
  course_unknown: () => 'Usted no tiene un curso con este código. Revíselo en su lista de cursos.',
  course_before: (p) => `Este curso empezó el ${p['from']}. Revise la fecha y el código.`,
  course_not_approved: () => 'La junta no tenía aprobado este curso ese día. Revise la fecha y el código.',
  provider_not_approved: () =>
    'Ese día usted no estaba aprobado. Revise la fecha, o pregunte a la junta por ese tiempo.',
  date_missing: () => 'Falta la fecha. Agregue el último día del curso.',
  date_unreadable: () => 'Esta fecha no existe. Escríbala así: 2026-03-10.',
  date_ambiguous: () => 'Puede ser uno de dos días. Diga arriba qué va primero, o escriba así: 2026-03-10.',
  date_future: () => 'Ese día todavía no llega. Revise la fecha.',
  date_old: (p) => `Fue hace más de ${p['years']} años. Revise el año.`,
  amount_unreadable: () => 'Esto no es un tiempo. Escriba minutos, como 90, o deje vacío si fue todo.',
  amount_zero: () => 'Aquí dice que no hubo tiempo. Quite la fila, o ponga los minutos.',
  amount_negative: () => 'No puede ser menos que nada. Quite el signo menos.',
  amount_over_course: (p) => `El curso dura ${p['minutes']} minutos. Ponga eso o menos.`,
  day_too_long: (p) => `Esta persona tendría ${p['hours']} horas ese día. Revise fechas y minutos.`,
  twice_in_file: (p) => `La fila ${p['row']} dice lo mismo. Quite una de las dos.`,
  posted_differently: (p) =>
    `Esto ya se registró con ${p['minutes']} minutos. Corríjalo en la lista con la que llegó.`,
  already_posted: () => 'Esto ya se registró antes. Se queda como está.',
};

export const files: typeof filesEn = {
  empty: 'No hay filas en esta lista. Revise que sea el archivo correcto.',
  not_text: 'Este archivo no es una lista. Guárdelo como CSV, o copie las filas y péguelas.',
  too_many_rows: (most) => `Esta lista pasa de ${most} filas. Pártala en dos archivos.`,
  too_many_columns: (most) =>
    `Esta lista pasa de ${most} columnas. Deje número, nombre, curso, fecha y minutos.`,
  quote_open: (row) => `En la fila ${row} se abre una comilla y no se cierra. Ciérrela o quítela.`,
  no_person_column: 'Diga en qué columna está el número o el correo, y en cuál el nombre.',
};

export const setAside: typeof setAsideEn = (provider) =>
  `${provider} confirmó esta capacitación; cuenta una vez, sin esta entrada. Retire esta. Si fue otra, cámbiela y envíela de nuevo.`;
