/** The whole database, one file per feature. */
export * from './kernel.ts';
export * from './people.ts';
export * from './bodies.ts';
export * from './auth.ts';
export * from './programs.ts';
export * from './catalogue.ts';
export * from './training.ts';
export * from './certifications.ts';
export * from './issuing.ts';
export * from './exceptions.ts';
export * from './activities.ts';
export * from './supervision.ts';
export * from './evidence.ts';
export * from './reviews.ts';
export * from './applications.ts';
export * from './notifications.ts';
export * from './standing.ts';
