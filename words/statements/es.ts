import type { StatementWords } from './en.ts';

/** Privacy and accessibility, said shortly and as it is. */
export const es = {
  privacy: {
    title: 'Privacidad',
    lead: 'Qué guarda Standing sobre usted, quién lo ve y qué no hace nunca.',
    parts: [
      {
        heading: 'Qué se guarda',
        text: [
          'Su nombre, su correo, un teléfono si lo dio, su certificación con sus fechas, y lo que usted anota con su comprobante.',
          'Las fotos se hacen más pequeñas antes de enviarlas, y se quita el lugar donde se tomaron.',
          'Las decisiones sobre sus horas y su renovación se conservan, con quién decidió, cuándo y por qué.',
        ],
      },
      {
        heading: 'Quién lo ve',
        text: [
          'Usted ve todo su registro. El personal de su junta lo ve para poder revisarlo. Otra junta no ve nada.',
          'Quien tenga su enlace o su número ve su nombre, su certificación, el número, las fechas y si está vigente. Nunca ve un motivo, sus horas ni su dirección.',
        ],
      },
      {
        heading: 'Lo que Standing no hace nunca',
        text: [
          'No vende datos, no muestra publicidad y no cuenta visitas con ayuda de otros.',
          'No le pide su historia. Los correos no nombran ninguna enfermedad ni programa.',
        ],
      },
      {
        heading: 'En su navegador',
        text: [
          'Dos cookies mantienen su sesión y protegen su enlace de entrada. No hay otras. Su idioma se guarda en esta pestaña.',
          'Al cerrar la sesión se borra lo que guardó el navegador.',
        ],
      },
      {
        heading: 'Sus derechos',
        text: [
          'Pida a su junta ver, corregir o borrar lo que se guarda sobre usted. Su contacto está al pie de sus páginas.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accesibilidad',
    lead: 'Standing está hecho para todas las personas: con teléfono, con teclado o con lector de pantalla.',
    parts: [
      {
        heading: 'Nuestra meta',
        text: [
          'Nuestra meta es WCAG 2.2, nivel AA. Cada página se construye así.',
          'Puede agrandar el texto, usar colores oscuros o usar solo el teclado. Cada estado es una palabra, nunca solo un color.',
        ],
      },
      {
        heading: 'Cómo lo revisamos',
        text: [
          'Un programa revisa las páginas en inglés y español, con colores claros y oscuros, en teléfono y en pantalla grande. Esa revisión encuentra cerca de un tercio de las barreras.',
          'Todavía no nos ha revisado nadie de fuera del proyecto.',
        ],
      },
      {
        heading: 'Lo que aún no está bien',
        text: [
          'La foto de un comprobante no tiene texto para un lector de pantalla. Los datos de la actividad están al lado.',
          'Su junta escribe algunos textos en un solo idioma.',
        ],
      },
      {
        heading: 'Si algo le estorba',
        text: [
          'Dígaselo a su junta. Su contacto está al pie de sus páginas. Puede pedir más tiempo u otra manera, sin decir por qué.',
        ],
      },
    ],
  },
} satisfies StatementWords;
