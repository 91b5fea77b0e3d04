import type { en } from './en.ts';

export const es: typeof en = {
  loading: 'Una petición para usted',
  failed: 'La petición no se cargó',
  title: (person) => `Unas palabras sobre ${person}`,
  lead: (person, body) =>
    `${person} le pidió que escriba a ${body}. Toma unos cinco minutos y no necesita una cuenta.`,
  who: (name, email) =>
    `Este enlace es para ${name}, ${email}. ¿No es usted? Elija «Prefiero no hacerlo», y no le escribimos más.`,
  iAm: (name) => `Soy ${name}.`,
  iAmProblem: 'Márquelo si es usted.',
  relation: '¿De dónde conoce a esta persona?',
  relations: { supervisor: 'Superviso su trabajo', personal: 'En lo personal', professional: 'Del trabajo' },
  known: '¿Desde cuándo y de dónde?',
  knownHint: 'Por ejemplo: «Desde 2024, en el mismo equipo de la clínica».',
  knownProblem: 'Escriba desde cuándo y de dónde le conoce.',
  recommends: '¿Recomienda a esta persona para este trabajo?',
  yes: 'Sí',
  no: 'No',
  letter: 'Sus palabras para la junta',
  letterHint: 'Lo que ha visto de su trabajo. Por favor, no escriba nada sobre la salud de nadie.',
  letterProblem: 'Escriba unas palabras.',
  send: 'Enviar a la junta',
  decline: 'Prefiero no hacerlo',
  sendHint: (person) => `Va a la junta. ${person} ve que usted respondió, no lo que escribió.`,
  received: {
    title: 'Gracias',
    text: 'Su respuesta está en la junta. No tiene que hacer nada más.',
    takeBack: 'No fui yo, o me equivoqué',
    takeBackHint: 'Retira la respuesta, para que pueda escribir otra vez.',
  },
  declined: { title: 'Gracias por decirlo', text: 'No le escribiremos más por esto.' },
  expired: {
    title: 'Este enlace ya no vale',
    text: 'Podemos enviar otro a la misma dirección.',
    again: 'Envíenme otro enlace',
    sent: 'Un enlace nuevo va en camino.',
  },
  newer: { title: 'Hay un enlace más nuevo', text: 'Abra el correo más nuevo, o pida otro enlace.' },
  withdrawn: { title: 'Ya no se le pide nada', text: 'La petición se retiró. Gracias por mirar.' },
  unknown: { title: 'Este enlace no funciona', text: 'Abra otra vez el enlace del correo, completo.' },
  help: (body, contact) => `Para ${body}. ${contact}`,
};
