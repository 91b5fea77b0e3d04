import type { presetWords as en } from './en.ts';

export const presetWords = {
  'us-tx': {
    name: 'Especialistas de pares de Texas',
    credentials: {
      mhps: 'Especialista de Pares en Salud Mental',
      rsps: 'Especialista de Pares en Apoyo a la Recuperación',
      pss: 'Supervisión de Especialistas de Pares',
    },
    requirements: {},
  },
  'us-tx-provisional': {
    name: 'Especialistas de pares de Texas, primeros seis meses',
    credentials: { cps: 'Especialista de Pares Provisional' },
    requirements: {},
  },
  'us-ca': {
    name: 'Especialistas de apoyo entre pares de Medi-Cal en California',
    credentials: { cps: 'Especialista de Apoyo entre Pares de Medi-Cal con Certificación' },
    requirements: { ethics: 'Leyes y ética' },
  },
  'icrc-pr': {
    name: 'Recuperación entre pares de IC&RC',
    credentials: { cps: 'Especialista en Recuperación entre Pares con Certificación' },
    requirements: {},
  },
  'us-pa': {
    name: 'Especialistas de pares de Pensilvania',
    credentials: {
      cps: 'Especialista de Pares con Certificación',
      crs: 'Especialista en Recuperación con Certificación',
    },
    requirements: { peer_support: 'Apoyo entre pares o práctica de recuperación' },
  },
  'us-ga': {
    name: 'Especialistas de pares de Georgia',
    credentials: { cps: 'Especialista de Pares con Certificación en Salud Mental' },
    requirements: {
      ethics: 'Ética entre pares',
      certifying_body: 'Capacitación de la propia red',
      approved_vendor: 'Capacitación de otros proveedores aprobados',
    },
  },
  'us-wi': {
    name: 'Especialistas de pares de Wisconsin',
    credentials: { cps: 'Especialista de Pares con Certificación' },
    requirements: {},
  },
  'us-wi-cpps': {
    name: 'Especialistas de pares para padres de Wisconsin',
    credentials: { cps: 'Especialista de Pares para Padres con Certificación' },
    requirements: {},
  },
  'us-mt': {
    name: 'Especialistas de apoyo entre pares de Montana',
    credentials: { cps: 'Especialista de Apoyo entre Pares en Salud Conductual con Certificación' },
    requirements: { teaching: 'Enseñanza y escritura por primera vez' },
  },
  'us-il-cprs': {
    name: 'Especialistas en recuperación entre pares de Illinois',
    credentials: { cps: 'Especialista en Recuperación entre Pares con Certificación' },
    requirements: {
      peer_support: 'Categoría I: recuperación entre pares y ética',
      core_functions: 'Categoría II: funciones básicas y todo lo demás',
    },
  },
  'us-il-crss': {
    name: 'Especialistas en apoyo a la recuperación de Illinois',
    credentials: { cps: 'Especialista en Apoyo a la Recuperación con Certificación' },
    requirements: {
      peer_support: 'Categoría I: apoyo entre pares y recuperación',
      core_functions: 'Categoría II: funciones básicas y todo lo demás',
    },
  },
  'us-oh': {
    name: 'Pares de apoyo de Ohio',
    credentials: { cps: 'Par de Apoyo con Certificación' },
    requirements: {},
  },
  'us-nc': {
    name: 'Especialistas de apoyo entre pares de Carolina del Norte',
    credentials: { cps: 'Especialista de Apoyo entre Pares con Certificación' },
    requirements: {},
  },
  'us-mi': {
    name: 'Especialistas de pares de Míchigan',
    credentials: {
      cpss: 'Especialista de Apoyo entre Pares con Certificación',
      cprc: 'Guía de Recuperación entre Pares con Certificación',
    },
    requirements: {},
  },
  'us-or': {
    name: 'Especialistas de apoyo entre pares de Oregón',
    credentials: { cps: 'Especialista de Apoyo entre Pares (Traditional Health Worker)' },
    requirements: {},
  },
  'us-wa': {
    name: 'Especialistas de pares de Washington',
    credentials: { cps: 'Especialista de Apoyo entre Pares con Certificación' },
    requirements: {
      peer_support: 'Servicios de apoyo entre pares',
      ethics: 'Leyes y ética',
      other: 'Otros temas y capacitación de su empleador',
    },
  },
  'us-va': {
    name: 'Especialistas en recuperación entre pares con registro en Virginia',
    credentials: { cps: 'Especialista en Recuperación entre Pares con Registro' },
    requirements: {},
  },
  'us-ne': {
    name: 'Especialistas de apoyo entre pares de Nebraska',
    credentials: { cps: 'Especialista de Apoyo entre Pares con Certificación' },
    requirements: {},
  },
  'us-ms': {
    name: 'Especialistas de apoyo entre pares de Misisipi',
    credentials: { cps: 'Especialista Profesional de Apoyo entre Pares con Certificación' },
    requirements: {},
  },
  'us-tn': {
    name: 'Especialistas en recuperación entre pares de Tennessee',
    credentials: { cps: 'Especialista en Recuperación entre Pares con Certificación' },
    requirements: {},
  },
  'us-mo': {
    name: 'Especialistas de pares de Misuri',
    credentials: { cps: 'Especialista de Pares con Certificación' },
    requirements: {},
  },
  'us-id': {
    name: 'Especialistas de apoyo entre pares y familias de Idaho',
    credentials: {
      cpss: 'Especialista de Apoyo entre Pares con Certificación',
      cfsp: 'Apoyo Familiar con Certificación',
    },
    requirements: {},
  },
  'us-ut': {
    name: 'Especialistas de apoyo entre pares de Utah',
    credentials: { cps: 'Especialista de Apoyo entre Pares con Certificación' },
    requirements: {
      peer_support: 'Servicios de apoyo entre pares',
      general: 'Temas generales de salud mental y consumo de sustancias',
    },
  },
  'us-dc': {
    name: 'Especialistas de pares del Distrito de Columbia',
    credentials: { cps: 'Especialista de Pares con Certificación' },
    requirements: {},
  },
  'us-nd': {
    name: 'Especialistas de apoyo entre pares de Dakota del Norte',
    credentials: { cps: 'Especialista de Apoyo entre Pares con Certificación' },
    requirements: {},
  },
  'us-ky': {
    name: 'Especialistas de apoyo entre pares con registro en Kentucky',
    credentials: { cps: 'Especialista de Apoyo entre Pares en Alcohol y Drogas con Registro' },
    requirements: {},
  },
} satisfies Record<keyof typeof en, unknown>;
