/** Names of what programs speak of, by code. Apart from the sentences, which pages do not need. */

export const topics = {
  peer_support: 'Apoyo entre pares',
  ethics: 'Ética',
  boundaries: 'Límites',
  confidentiality: 'Confidencialidad',
  cultural_competence: 'Cultura y respeto',
  system_navigation: 'Cómo encontrar servicios',
  trauma_informed_care: 'Atención informada sobre el trauma',
  human_trafficking: 'Trata de personas',
  behavioral_health: 'Salud conductual',
  wellness: 'Bienestar',
  coaching: 'Acompañamiento personal',
  suicide_prevention: 'Prevención del suicidio',
  health_equity: 'Equidad en salud',
  telehealth: 'Telesalud',
  supervisor_training: 'Capacitación para supervisores',
  core_functions: 'Funciones básicas',
  general: 'Temas generales',
  clinical: 'Práctica clínica',
  first_aid: 'Primeros auxilios',
  driving: 'Manejo de vehículos',
  food_safety: 'Seguridad de los alimentos',
};

export const requirements = {
  ...topics,
  total: 'Todas las horas',
  certifying_body: 'Capacitación de la junta',
  approved_vendor: 'Capacitación de proveedores aprobados',
  face_to_face: 'En persona',
  electronic: 'En línea o estudio propio',
  other: 'Otros temas',
  teaching: 'Enseñar y escribir',
  peer_service: 'Trabajo de apoyo entre pares',
  supervision: 'Supervisión',
};

export const kinds = {
  course: 'cursos',
  conference: 'conferencias',
  college: 'clases universitarias',
  in_service: 'capacitación en el trabajo',
  teaching: 'enseñanza',
  publication: 'publicaciones',
  independent_study: 'estudio independiente',
  practicum: 'horas de práctica',
  staff_meeting: 'reuniones de personal',
  staff_rounds: 'rondas de personal',
  case_management: 'manejo de casos',
  peer_service: 'trabajo de apoyo entre pares',
  observed_service: 'trabajo de apoyo entre pares observado',
  supervision: 'supervisión',
};

export const formats = {
  in_person: 'en persona',
  live_online: 'en línea en vivo',
  self_study: 'por estudio propio',
};

/** How far a training is recognized (G03). */
export const recognitions = { national: 'en todo el país', state: 'en el estado', local: 'en un solo lugar' };

/** Who gave a training, as staff read it. */
export const sponsors = {
  certifying_body: 'La propia junta',
  approved_vendor: 'Un proveedor que la junta aprobó',
  other: 'Otra persona u organización',
};

export const shows = {
  name: 'su nombre',
  title: 'el título',
  date: 'la fecha',
  hours: 'las horas',
  provider: 'el proveedor',
  provider_signature: 'la firma del proveedor',
  instructor: 'la persona que enseñó',
  objectives: 'las metas del curso',
  approving_body: 'quién lo aprobó',
  supervisor_signature: 'la firma de su supervisor',
  certificate: 'un certificado',
};

export const units = {
  hour: 'hora',
  ceu: 'CEU',
  semester_credit: 'crédito semestral',
  trimester_credit: 'crédito trimestral (tres por año)',
  quarter_credit: 'crédito de trimestre (cuatro por año)',
};
