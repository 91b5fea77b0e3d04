import type { en } from './en.ts';

export const es: typeof en = {
  title: 'Qué le escribimos',
  back: 'Volver a sus horas',
  always: {
    heading: 'Siempre por correo',
    items: [
      'el enlace para iniciar sesión',
      'las respuestas a lo que usted nos envía',
      'un cambio en su expediente, sus fechas o sus reglas',
    ],
  },
  reminders: {
    label: 'Recordatorios antes de su último día para renovar',
    hint: 'A los 120, 90, 60, 30, 14, 7 y 1 días. Dicen qué está hecho y qué falta.',
    on: 'Enviarlos',
    off: 'No enviarlos',
    left: '¿Ya no hace este trabajo? Apáguelos aquí. Su expediente se conserva y puede volver a encenderlos.',
  },
  save: 'Guardar',
  saved: { on: 'Guardado. Le recordaremos.', off: 'Guardado. Ya no le recordaremos.' },
};
