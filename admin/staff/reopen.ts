import { later } from '../shell/later.tsx';

/** Behind a button: what shows the button calls `soon`. */
export const ReopenForm = later(async () => (await import('./reopen-form.tsx')).ReopenForm);
