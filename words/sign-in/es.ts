import type { SignInWords } from './en.ts';

/** Words of signing in. No password anywhere: a link and a code. */
export const es = {
  title: 'Entrar',
  lead: 'Enviamos un enlace y un código a su correo. No hay contraseña.',
  email: 'Correo electrónico',
  emailHint: 'El que su junta tiene de usted. ¿Es la primera vez? Use uno al que le llegue el correo.',
  emailProblem: 'Escriba un correo, como nombre@ejemplo.org',
  shared: 'Esta es una computadora compartida',
  sharedHint: 'Así la sesión se cierra al cerrar el navegador, o después de 30 minutos.',
  send: 'Enviarme un enlace',
  sending: 'Enviando…',
  free: 'Ver sus horas es gratis, siempre.',
  check: 'Para verificar si el certificado de alguien está vigente no hace falta entrar.',
  checkLink: 'Verificar un certificado',
  tryHours: 'Tampoco para saber si una capacitación contaría.',
  tryHoursLink: '¿Esto contará?',
  ended: {
    title: 'La sesión se cerró',
    text: 'Entre otra vez y volverá a donde estaba.',
  },
  sent: {
    title: 'Revise su correo',
    lead: (email) => `Enviamos un enlace y un código a ${email}. Sirven por 10 minutos.`,
    how: 'Abra el enlace en este navegador. O escriba el código aquí.',
    folder: 'Nada sale de esta máquina',
    folderText:
      'Aquí no hay servidor de correo. El mensaje está en la carpeta outbox, y su enlace se muestra en la terminal.',
    code: 'Código del correo',
    codeHint: '8 letras y números, como K7QM 2XWT',
    codeProblem: 'Escriba el código del correo: 8 letras y números',
    signIn: 'Entrar',
    nothing:
      '¿No llegó nada? Mire en la carpeta de correo no deseado. Si su junta tiene otro correo de usted, use ese.',
    again: 'Usar otro correo o pedirlo otra vez',
  },
  confirm: {
    title: 'Entrar en Standing',
    lead: 'Falta un paso. Toque el botón para entrar en este dispositivo.',
    button: 'Entrar',
    incomplete: 'Este enlace no está completo',
    incompleteText: 'Abra otra vez el enlace del correo, o pida uno nuevo.',
    newLink: 'Pedir un enlace nuevo',
  },
  failures: {
    other_browser: {
      title: 'Escriba el código donde empezó',
      text: 'Usted pidió este enlace en otro navegador. Vuelva a él y escriba allí el código del correo. O pida aquí un enlace nuevo.',
    },
    link_over: {
      title: 'Este enlace ya no sirve',
      text: 'Ya se usó, o tiene más de 10 minutos. Pida uno nuevo.',
    },
    wrong_code: {
      title: 'Este código no funcionó',
      text: 'Revíselo, o pida un enlace nuevo. Después de 5 intentos el código deja de servir.',
    },
    too_many_links: {
      title: 'Se pidieron muchos enlaces',
      text: 'Espere una hora, o use el correo más nuevo que tenga.',
    },
  },
  insecure: {
    title: 'En esta dirección no se puede entrar',
    text: 'La dirección empieza con http y no es de esta máquina. El navegador solo guarda la sesión con https. Abra Standing en su dirección https, o en la misma máquina en http://localhost.',
  },
} satisfies SignInWords;
