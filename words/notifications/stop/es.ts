import type { stopWords as en } from './en.ts';

export const stopWords: typeof en = {
  on: {
    heading: '¿Dejar de recibir recordatorios?',
    text: 'Le escribimos antes del último día para renovar y le decimos qué falta; al equipo de una junta, cuando algo le espera. Con un toque dejamos de hacerlo.',
    button: 'No enviar más recordatorios',
  },
  stopped: {
    heading: 'Ya no enviamos recordatorios',
    text: 'No le recordaremos más fechas. Su expediente sigue igual y puede renovar como antes.',
    button: 'Volver a enviar recordatorios',
  },
  others: 'Las respuestas a lo que usted nos envía siguen llegando por correo.',
  unknown: {
    heading: 'Este enlace no funciona',
    text: 'Abra otra vez el enlace del correo, completo. O inicie sesión y elija qué le enviamos.',
  },
};
