import type { verifyWords as en } from './en.ts';

export const verifyWords: typeof en = {
  tag: 'es',
  answers: {
    current: { title: 'Vigente', heading: 'Este certificado está vigente' },
    not_current: { title: 'No vigente', heading: 'Este certificado no está vigente' },
    on_hold: { title: 'En pausa', heading: 'Este certificado está en pausa' },
    withdrawn: { title: 'Retirado', heading: 'Este certificado fue retirado' },
    not_found: { title: 'No encontrado', heading: 'No encontramos este certificado' },
    not_confirmed: { title: 'Sin confirmar por ahora', heading: 'No podemos confirmarlo en este momento' },
    too_many: { title: 'Demasiados intentos', heading: 'Espere un minuto, por favor' },
    form: { title: 'Verificar un certificado', heading: 'Verificar un certificado' },
  },
  checked: (time) => `Consultado ahora mismo, ${time}.`,
  ended: (on) => `Terminó el ${on}.`,
  begins: (on) => `Es válido desde el ${on}.`,
  renewable: (until) => `Se puede renovar hasta el ${until}.`,
  renewableBefore: (until) => `Se podía renovar hasta el ${until}.`,
  renewableUnknown: 'El programa no indica hasta cuándo se puede renovar.',
  held: (since) => `En pausa desde el ${since}. Pregunte a la junta qué significa para su caso.`,
  withdrawn: (on) => `Retirado el ${on}. Ya no es válido.`,
  askBoard: (body, contact) => `${body}: ${contact}`,
  notFound:
    'Ningún certificado tiene este código o número. Tal vez hay dos caracteres cambiados. Compárelo con el papel e intente otra vez.',
  notConfirmed:
    'No se pudo leer el registro. Esto no dice nada sobre el certificado. Intente otra vez en un minuto.',
  tooMany: 'Desde aquí se probaron muchos códigos que no encontramos. Espere un minuto e intente otra vez.',
  facts: {
    number: 'Número',
    firstIssued: 'Emitido por primera vez',
    validFrom: 'Válido desde',
    validUntil: 'Válido hasta',
    renewableUntil: 'Renovable hasta',
    issuedBy: 'Emitido por',
    notStated: 'El programa no lo indica',
  },
  form: {
    another: 'Verificar otro',
    label: 'Código o número',
    hint: 'Los dos están en el certificado. Mayúsculas, espacios y guiones no importan.',
    button: 'Verificar',
  },
  free: 'Gratis y sin cuenta. Esta página muestra solo lo que la persona y la junta han hecho público.',
  tryHours: '¿No sabe si una capacitación cuenta?',
  tryHoursLink: '¿Esto contará?',
  qr: 'Código cuadrado con la dirección de esta página',
  printed: (time) => `Impreso de la página consultada el ${time}`,
};
