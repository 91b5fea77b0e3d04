export { sortNameOf, wordsOf } from '../../domain/people/names.ts';
