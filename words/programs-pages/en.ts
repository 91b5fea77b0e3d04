/** Words of a board's programs and of choosing one. */
export const en = {
  title: 'Programs of your board',
  failed: 'The programs did not load',
  none: 'Your board has no program yet',
  noneText: 'Choose a set of rules below. You give it the title that your certificates print.',
  asks: 'What it asks for',
  rules: (day: string) => `Rules in force from ${day}`,
  rulesOf: 'Rules',
  ethics: (title: string) => `Code of ethics: ${title}`,
  add: 'Add a program',
  place: 'Where?',
  placeNone: 'Choose a place',
  placeProblem: 'Choose a place',
  preset: 'Which rules?',
  presetBy: (bodies: string) => `Rules of: ${bodies}`,
  presetHint: 'Each set is what one real program asks for today.',
  presetProblem: 'Choose a set of rules',
  printed: 'Title on the certificate',
  printedEs: 'Title in Spanish',
  titleProblem: 'Write the title as it is printed',
  save: 'Add the program',
  saved: 'The program is added',
  savedText: 'You can add people to it now.',
  addPerson: 'Add a person',
  exists: 'Your board has this program already.',
};

export type ProgramsWords = typeof en;
