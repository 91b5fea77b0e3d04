import type { BodyWords } from './en.ts';

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const bodyWords: BodyWords = {
  international: 'Internacional',
  list: (items) => items.join('; '),
  hours: (minutes) => plural(minutes / 60, 'hora', 'horas'),
  times: (count) => plural(count, 'vez', 'veces'),
  asks: {
    everyMonths: (months) => `Para renovar cada ${plural(months, 'mes', 'meses')}`,
    everyMonthsUntil: (months, day) =>
      `Para renovar cada ${plural(months, 'mes', 'meses')}, con el ${day} como último día`,
    everyMonthsAtEnd: (months) => `Para renovar cada ${plural(months, 'mes', 'meses')}, al final del mes`,
    everyMonthsAtStart: (months) =>
      `Para renovar cada ${plural(months, 'mes', 'meses')}, el primer día del mes`,
    everyMonthsGiven: (months) =>
      `Para renovar cada ${plural(months, 'mes', 'meses')}, hasta la fecha que fije su junta`,
    once: (months) => `Por los primeros ${months.join(' o ')} meses`,
    givenEnd: 'Para renovar hasta la fecha que fije su junta',
    total: (hours) => `${hours} en total`,
    minimum: (hours, name) => `al menos ${hours}: ${name}`,
    maximum: (hours, name) => `como máximo ${hours}: ${name}`,
    occurrences: (times, name) => `al menos ${times}: ${name}`,
    when: {
      isSupervisor: (line) => `${line} (solo para quien supervisa a otras personas)`,
      providesTelehealth: (line) => `${line} (solo para quien trabaja por teléfono o video)`,
      activeMilitary: (line) => `${line} (solo en servicio militar activo)`,
      grandfathered: (line) => `${line} (solo para quien se certificó antes de las reglas de ahora)`,
    },
    recurring: (hours, name, months) =>
      `cada ${plural(months, 'mes', 'meses')}, con su propio plazo, ${hours}: ${name}`,
    waived: {
      newly_certified: (months) =>
        `nada, si el período termina dentro de ${plural(months, 'mes', 'meses')} de la certificación`,
      first_renewal: 'nada en el primer período',
      active_military: 'nada durante el servicio militar activo',
    },
    nothing: 'ninguna hora que alguna fuente indique',
  },
  ethics: {
    title: 'Primera versión',
    text: `Esto es lo que las y los especialistas de pares de este programa se prometen entre sí, y prometen a las personas que acompañan.

1. La otra persona guía. Yo comparto, escucho y pregunto. No decido por nadie y nunca presiono.
2. Somos iguales. A este trabajo traigo mi propia vida, no poder sobre la vida de otra persona.
3. Cuento mi historia solo cuando le sirve a la otra persona, y solo lo que le sirve.
4. Lo que escucho se queda conmigo. Si alguien puede estar en peligro, digo abiertamente qué debo comunicar y a quién.
5. Soy honesto u honesta sobre lo que sé, lo que puedo hacer y cuál es mi papel. No doy diagnósticos ni consejos sobre medicinas.
6. No acepto regalos de valor, no presto dinero y no empiezo un romance con una persona a quien apoyo.
7. Recibo con respeto toda cultura, fe, cuerpo, familia y manera de recuperarse. Si lastimé a alguien, lo digo y lo reparo.
8. Cuido mi propio bienestar y pido ayuda a tiempo. Pedirla es parte del trabajo.
9. Sigo aprendiendo. Las horas que reporto son horas que hice.
10. Cuando veo un daño o una injusticia, alzo la voz y sigo al lado de la persona mientras lo hago.

Si no sé qué es lo correcto, hablo con otro par o con quien me supervisa antes de actuar. Las preguntas sobre este código siempre son bienvenidas en mi junta.`,
  },
};
