import type { rulesProblemWords as en } from './en.ts';

/** Lo que no puede ser verdad a la vez en las reglas de un programa, y cómo resolverlo. */
export const rulesProblemWords: typeof en = {
  ends_not_later: 'Cada final debe ser posterior al anterior. Póngalos en orden.',
  given_end_has_no_anchor:
    'La junta da a cada persona su fecha final, así que otra certificación no puede moverla. Quite una de las dos.',
  full_length_needs_year_day:
    'Un primer período completo necesita un día del año en que terminen todos. Elija ese día u otro comienzo.',
  window_shorter_than_due:
    'La solicitud vence antes de que se abra la renovación. Abra la renovación antes, o ponga un plazo posterior.',
  window_longer_than_period:
    'La renovación se abriría antes de que empiece el período. Use un tiempo más corto.',
  due_longer_than_period: 'La solicitud vencería antes de que empiece el período. Use un tiempo más corto.',
  nothing_counts: 'Con esto no contaría nada. Acepte por lo menos uno.',
  refused_and_accepted: 'Este tipo se acepta y a la vez nunca cuenta. Quítelo de una de las listas.',
  obligation_not_asked: 'Este tipo cuenta solo donde un requisito lo pide. Agregue ese requisito o quítelo.',
  obligation_refused_and_asked: 'Un requisito pide este tipo, y nunca cuenta. Quite una de las dos cosas.',
  repetition_of_nothing: 'Elija los tipos que no se pueden repetir, o deje que valga para todos.',
  no_proof_left: 'Ningún documento serviría de prueba. Deje por lo menos uno.',
  credential_missing: 'No se dice nada de esta credencial. Agregue lo que pide, o una lista vacía.',
  fee_of_nobody: 'Este pago es de una credencial que estas reglas no tienen. Quítelo.',
  said_twice: 'Esto está dos veces. Deje uno.',
  requirement_twice: 'Este requisito está dos veces. Deje uno.',
  total_not_first: 'El total de horas va primero en la lista. Muévalo arriba.',
  minimum_above_total: 'Esto pide más que todas las horas juntas. Bájelo, o suba el total.',
  maximum_below_minimum: 'Todas estas horas están bajo un límite menor. Suba el límite, o baje esto.',
  cannot_be_met:
    'Nadie podría cumplir esto: estas reglas no aceptan nada de lo que pide. Cambie una de las dos cosas.',
  stage_after_open: 'El paso anterior no tiene último día, así que este nunca llega. Póngale un último día.',
  stage_not_later: 'Este paso no termina después del anterior. Póngale un día posterior.',
  date_missing: 'Diga desde qué día valen estas reglas.',
  date_past: 'Las reglas no pueden empezar en el pasado. Elija hoy o un día posterior.',
  date_not_later: 'Otras reglas empiezan ese día o después. Elija un día posterior.',
};
