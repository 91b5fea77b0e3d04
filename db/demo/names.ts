import type { Chance } from './chance.ts';

/** People as invented as their board, and as mixed as a real one's. */

const english = {
  first:
    'James Aaliyah Robert Denise Michael Keisha Linda Terrence Patricia Darnell Angela Walter Brenda Isaiah Nicole Gerald Monique Curtis Tamika Raymond Sheila Andre Cynthia Malik Deborah Jerome Yolanda Russell Latoya Eugene Naomi Caleb Ruth Desmond Joy Franklin Bernice Wendell Harriet Quincy',
  last: 'Johnson Williams Brown Jackson Harris Robinson Carter Coleman Jenkins Patterson Brooks Freeman Whitfield Boone Gaines Sutton Mosley Holloway Pruitt Ramsey Tillman Vaughn Yates McBride Hollis Landry Bowers Dorsey Emerson Faulkner',
};
const spanish = {
  first:
    'Guadalupe José Lucía Ángel Verónica Raúl Xiomara Héctor Beatriz Andrés Marisol Joaquín Noemí Ramón Inés Óscar Graciela Iván Lourdes Fermín',
  last: 'García Hernández Muñoz Ríos Peralta Ibáñez Quiñones Castañeda Maldonado Figueroa Ávila Benítez Cárdenas Ocampo Villaseñor Zúñiga Morales Treviño',
};
const others = {
  first:
    'Amara Kofi Fatuma Yusuf Leilani Hye-jin Mei Duc Thảo Priya Arjun Noor Sami Aigul Oksana Piotr Zuzana Ingrid Søren Eilidh Chidi Ngozi Wilma Tadesse Selam Rafiq Anjali Kaveh Miriam Levi',
  last: 'Okoye Mensah Abdi Farah Kealoha Park Chen Trần Phạm Patel Sharma Haddad Petrenko Nowak Novák Lindgren Sørensen Campbell Eze Begay Tekle Bekele Chowdhury Rao Tehrani Katz Yazzie Ito',
};

const words = (text: string) => text.split(' ') as [string, ...string[]];
const groups = [
  { share: 52, ...english, language: 'en' as const },
  { share: 26, ...spanish, language: 'es' as const },
  { share: 22, ...others, language: 'en' as const },
].map(({ first, last, ...group }) => ({ ...group, first: words(first), last: words(last) }));

export interface Named {
  name: string;
  language: 'en' | 'es';
}

/** Each name once. */
export function makeNames(chance: Chance, count: number, taken: Iterable<string>): Named[] {
  const used = new Set(taken);
  const made: Named[] = [];
  while (made.length < count) {
    const one = makeName(chance);
    if (used.has(one.name)) continue;
    used.add(one.name);
    made.push(one);
  }
  return made;
}

function makeName(chance: Chance): Named {
  let at = chance.whole(0, 99);
  const group = groups.find(({ share }) => (at -= share) < 0) ?? groups[0];
  if (!group) throw new RangeError('there are groups');
  const last = chance.one(group.last);
  // Two surnames, or one with a hyphen, as people write themselves.
  const second =
    group.language === 'es' && chance.in100(40)
      ? ` ${chance.one(group.last)}`
      : chance.in100(4)
        ? `-${chance.one(words(english.last))}`
        : '';
  const middle = chance.in100(12) ? ` ${chance.one(words('A. B. C. D. E. J. L. M. R. T.'))}` : '';
  const doubled = second.trim() === last;
  // Not everybody with a Spanish name wants Spanish.
  const language = group.language === 'es' && chance.in100(60) ? 'es' : 'en';
  return { name: `${chance.one(group.first)}${middle} ${last}${doubled ? '' : second}`, language };
}

/** Letters of the demo's names that no accent can be taken from. */
const plain: Record<string, string> = { ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ı: 'i', '’': "'" };

/** As an old typewriter would write it: for addresses, and for papers drawn with the standard faces of PDF. */
export const withoutAccents = (text: string) =>
  text
    .replaceAll(/[łŁøØđĐı’]/g, (letter) => plain[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');

export function emailOf(name: string, taken: Set<string>): string {
  const parts = withoutAccents(name)
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((part) => part.length > 1);
  const stem = `${parts[0]}.${parts.slice(1).join('-') || 'peer'}`;
  for (let n = 1; ; n++) {
    const email = `${stem}${n > 1 ? n : ''}@example.org`;
    if (taken.has(email)) continue;
    taken.add(email);
    return email;
  }
}
