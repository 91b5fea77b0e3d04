import { walkPages } from './walk-pages.ts';

walkPages({ colorScheme: 'light', locale: 'en-US' });
