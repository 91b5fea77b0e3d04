import { checkMails } from '../audits/mails/es.ts';
import { reminderMail } from '../notifications/reminder/es.ts';
import { programWords } from '../programs/es.ts';
import { entryMails } from '../entry-mails/es.ts';
import { supervisionMails } from '../supervision-mails/es.ts';
import type { mails as en, Params } from './en.ts';

const { amount, date } = programWords;

export const mails: typeof en = {
  hello: (name) => (name ? `Hola, ${name}:` : 'Hola:'),
  foot: (bodyName) => (bodyName ? `Enviado por Standing para ${bodyName}.` : 'Enviado por Standing.'),
  stop: 'No recibir más estos recordatorios',
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
    provider_added: (p) => ({
      subject: 'Le invitan a Standing',
      paragraphs: [`Ahora puede entrar a Standing por ${p['name']}. Use esta dirección; no hay contraseña.`],
      button: 'Abrir Standing',
    }),
    provider_decided: () => ({
      subject: 'Hay novedades en Standing',
      paragraphs: ['La junta revisó lo que envió. Entre para leer la respuesta.'],
      button: 'Leerla en Standing',
    }),
    provider_ending: (p) => ({
      subject: 'Se acerca una de sus fechas',
      paragraphs: [
        `Su aprobación vale hasta el ${p['endsOn']}. Entre para pedir la siguiente. Toma un minuto.`,
        'Sus cursos se quedan en el catálogo, pase lo que pase.',
      ],
      button: 'Pedir la próxima aprobación',
    }),
    course_decided: () => ({
      subject: 'Hay novedades en Standing',
      paragraphs: ['La junta revisó uno de sus cursos. Entre para leer la respuesta.'],
      button: 'Leerla en Standing',
    }),
    course_asked: () => ({
      subject: 'Hay novedades en Standing',
      paragraphs: ['La junta necesita una cosa más sobre uno de sus cursos. Entre para ver cuál es.'],
      button: 'Ver qué es',
    }),
    course_reminder: () => ({
      subject: 'Algo le espera en Standing',
      paragraphs: ['La junta pidió una cosa más sobre un curso. Le espera a usted, y suele tomar un minuto.'],
      button: 'Ver qué es',
    }),
    attendance_posted: () => ({
      subject: 'Hay novedades en Standing',
      paragraphs: [
        'Una organización que capacita confirmó horas de usted. Entre para verlas. No hace falta ningún archivo.',
      ],
      button: 'Verlas en Standing',
    }),
    attendance_twice: () => ({
      subject: 'Hay novedades en Standing',
      paragraphs: [
        'Una organización que capacita confirmó horas de usted. Entre para verlas. No hace falta ningún archivo.',
        'Usted ya había anotado algunas. Cuentan una vez; su lista dice qué hacer.',
      ],
      button: 'Verlas en Standing',
    }),
    attendance_changed: () => ({
      subject: 'Hay novedades en Standing',
      paragraphs: [
        'Una organización que capacita cambió horas que había confirmado. Entre para ver qué y por qué.',
      ],
      button: 'Verlo en Standing',
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
    ...supervisionMails,
    ...entryMails,
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
    way_back_opened: (p) => ({
      subject: 'Hay novedades en Standing',
      paragraphs: [
        `Su junta le abrió el camino de vuelta. Entre para ver qué hacer hasta el ${p['endsOn']}.`,
      ],
      button: 'Ver en Standing',
    }),
    asks_changed: () => ({
      subject: 'Hay novedades en Standing',
      paragraphs: ['Algo en su registro cambió. Entre para ver qué necesita ahora.'],
      button: 'Ver en Standing',
    }),
    ...checkMails,
    record_changed: () => ({
      subject: 'Hay novedades en Standing',
      paragraphs: ['Algo ha cambiado en su registro. Entre para leer qué significa para usted.'],
      button: 'Ver en Standing',
    }),
    reminder: (p) => reminderMail(JSON.parse(String(p['about']))),
    rules_change: (p) => ({
      subject: 'Hay novedades en Standing',
      paragraphs: [rulesChange(p), 'Entre para ver cómo va.'],
      button: 'Ver en Standing',
    }),
    staff_waiting: (p) => {
      const [second, providers] = [Number(p['conduct']) + Number(p['checks']), Number(p['providers'])];
      const all = second + providers;
      return {
        subject: 'Algo le espera en Standing',
        paragraphs: [
          all === 1 ? 'Una cosa le espera.' : `${all} cosas le esperan.`,
          [
            ...(second > 0 ? [`Para una segunda persona: ${second}.`] : []),
            ...(providers > 0 ? [`De proveedores de capacitación: ${providers}.`] : []),
          ].join(' '),
          'Entre para verlo, o déjelo a otra persona del equipo que también puede.',
        ],
        button: 'Abrir Standing',
      };
    },
    draft_sent: () => ({
      subject: 'Un borrador le espera en Standing',
      paragraphs: ['Una persona de su equipo le pide leer un borrador y publicarlo. Entre para verlo.'],
      button: 'Abrir Standing',
    }),
  },
};

/** Lo que cambia para esta persona, en una oración. Solo horas y fechas. */
function rulesChange(p: Params): string {
  const from = String(p['appliesFrom'] ?? '');
  if (from === '')
    return 'Su junta tiene reglas nuevas. Valen para usted desde un período posterior; en el actual no cambia nada.';
  if (p['atOnce'] !== 1)
    return `Su junta tiene reglas nuevas. Valen para usted desde el ${date(from)}, cuando empieza su próximo período; hasta entonces no cambia nada.`;
  const [counted, then] = [Number(p['countedBefore']), Number(p['countedAfter'])];
  const [needed, asked] = [Number(p['requiredBefore']), Number(p['requiredAfter'])];
  const start = `Su junta tiene reglas nuevas desde el ${date(from)}`;
  if (needed !== asked && needed >= 0 && asked >= 0)
    return `${start}: usted necesita entonces ${amount(asked)}; antes eran ${amount(needed)}.`;
  if (counted !== then && counted >= 0 && then >= 0)
    return `${start}: de las horas que tiene ahora cuentan entonces ${amount(then)}; antes eran ${amount(counted)}.`;
  return `${start}, y cambian un poco lo que necesita.`;
}
