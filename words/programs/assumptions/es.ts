import type { assumptionWords as en } from './en.ts';

export const assumptionWords: typeof en = {
  A1: 'Contamos el último día como parte del período que termina ese día.',
  A2: 'Si un mes no tiene ese día, tomamos el último que tiene.',
  A3: 'Los días o meses «antes» de una fecha se cuentan hacia atrás, y el día al que llegamos está incluido.',
  A4: 'Los días o meses «después» del final se cuentan desde él, y el último está incluido.',
  A5: 'Un límite se llena por orden de fechas, y una capacitación puede contar en parte.',
  A6: 'De dos iguales, cuenta la primera.',
  A9: '«En los meses antes» incluye el primero de esos días.',
  A10: 'Renovar antes o después no cambia el siguiente final.',
  A11: 'La capacitación después de enviar la solicitud no cuenta para ella.',
  A12: 'Las horas que vienen del período anterior se usan primero, y solo las nuevas pasan al siguiente.',
  A13: 'Vale la versión de las reglas que estaba en vigor cuando empezó el período.',
  A14: 'Las horas de sobra en un tema no llenan las generales.',
  A15: 'La siguiente fecha de un tema cuenta desde el día en que se completaron sus horas.',
  A16: 'Una cantidad de CEU menor que 1 puede ser en décimos, así que preguntamos.',
  A17: 'Donde los números de un programa suman justo, «tantas otras horas» se lee como lo máximo que puede contar.',
  A18: 'Una capacitación con varios temas cuenta completa para cada uno, y una sola vez en el total.',
  A19: 'Una hora que recupera un año perdido sirve para un solo año.',
};
