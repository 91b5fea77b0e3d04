import type { InvitationWords } from './en.ts';

export const es: InvitationWords = {
  title: 'Tiene una invitación a Standing',
  lead: 'Acéptela aquí, una sola vez. Es para una sola dirección.',
  signInFirst: 'Primero entre con la dirección que recibió la invitación. Después volverá aquí.',
  signIn: 'Entrar',
  as: (email) => `Entró como ${email}.`,
  name: 'Su nombre',
  nameHint: 'Sus colegas lo ven junto a sus decisiones.',
  nameProblem: 'Escriba su nombre',
  accept: 'Aceptar la invitación',
  over: 'Esta invitación no se abre',
  overText:
    'Puede que ya se haya usado, que tenga más de 7 días o que sea de otra dirección. Pida una nueva a quien le invitó.',
  none: 'En esta dirección no hay una invitación',
  noneText: 'Abra el enlace completo del correo, o cópielo entero.',
};
