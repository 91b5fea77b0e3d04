import type { mails as en } from './en.ts';

export const mails: typeof en = {
  hello: (name) => (name ? `Hola, ${name}:` : 'Hola:'),
  foot: (bodyName) => (bodyName ? `Enviado por Standing para ${bodyName}.` : 'Enviado por Standing.'),
  help: (contact) => `Preguntas: ${contact}.`,
  templates: {
    sign_in: (p) => ({
      subject: 'Su enlace para entrar a Standing',
      paragraphs: [
        'Presione el botón en el mismo navegador donde lo pidió. El enlace sirve una vez, por 10 minutos.',
        `¿Está en otro dispositivo? Escriba este código donde empezó: ${p['code']}`,
        '¿No lo pidió? No haga nada. Nadie puede entrar con él desde otro navegador.',
      ],
      button: 'Entrar',
    }),
    invitation: (p) => ({
      subject: 'Le invitan a Standing',
      paragraphs: [
        `${p['inviter']} le invita a trabajar en Standing. La invitación sirve una vez, por 7 días, para esta dirección.`,
      ],
      button: 'Aceptar la invitación',
    }),
    added: () => ({
      subject: 'Su registro está en Standing',
      paragraphs: ['Su registro está listo. Entre con esta dirección para verlo.'],
      button: 'Abrir Standing',
    }),
    decision: () => ({
      subject: 'Hay novedades en Standing',
      paragraphs: ['Ya revisamos algo que usted envió. Entre para leer la respuesta.'],
      button: 'Leer en Standing',
    }),
    request: () => ({
      subject: 'Hay novedades en Standing',
      paragraphs: ['Necesitamos una cosa más de usted. Entre para ver qué es. Muchas veces toma un minuto.'],
      button: 'Ver qué es',
    }),
    received: () => ({
      subject: 'Recibimos lo que envió',
      paragraphs: ['Ya llegó lo que envió. Le escribiremos cuando lo hayamos revisado.'],
      button: 'Ver en Standing',
    }),
    certificate: () => ({
      subject: 'Hay un documento nuevo en Standing',
      paragraphs: ['Hay un documento nuevo para usted. Entre para verlo y guardarlo.'],
      button: 'Abrir Standing',
    }),
    end_moved: (p) => ({
      subject: 'Cambió una de sus fechas',
      paragraphs: [`Su período ahora termina el ${p['endsOn']}. Entre para ver qué significa para usted.`],
      button: 'Ver en Standing',
    }),
    dates_set: (p) => ({
      subject: 'Cambió una de sus fechas',
      paragraphs: [
        `Su período ahora va del ${p['startsOn']} al ${p['endsOn']}. Entre para ver qué significa para usted.`,
      ],
      button: 'Ver en Standing',
    }),
    hours_set: (p) => ({
      subject: 'Hay novedades en Standing',
      paragraphs: [`Para este período ahora necesita ${p['hours']} en total. Entre para ver qué está hecho.`],
      button: 'Ver en Standing',
    }),
    hours_waived: () => ({
      subject: 'Hay novedades en Standing',
      paragraphs: ['Para este período no necesita más horas. Entre para ver qué sigue.'],
      button: 'Ver en Standing',
    }),
    asks_changed: () => ({
      subject: 'Hay novedades en Standing',
      paragraphs: ['Algo en su registro cambió. Entre para ver qué necesita ahora.'],
      button: 'Ver en Standing',
    }),
  },
};
