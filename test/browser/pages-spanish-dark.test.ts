import { walkPages } from './walk-pages.ts';

walkPages({ colorScheme: 'dark', locale: 'es-US' });
