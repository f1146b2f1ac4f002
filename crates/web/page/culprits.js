// The characters that make a text expensive.

import { finder, numbered } from './characters.js';

/** A character of these costs too much wherever it stands. */
const COSTLY = new Set(['outside-gsm7', 'extra-unit', 'invisible', 'decomposed-accent', 'cr-lf']);
const KINDS = 40;
const PLACES = 12;

/** The findings by the character that they are about, each kind once, with the places of the costly ones. */
export function culpritsOf(text, findings) {
  const kinds = new Map();
  const characterAt = text === '' ? () => undefined : finder(text);
  const marks = [];
  let last = -1;
  for (const finding of findings) {
    if (finding.code === 'tips-over' || finding.code === 'blanks-at-end') continue;
    const { segment: character, index } = characterAt(finding.start);
    const isCostly = COSTLY.has(finding.code);
    if (isCostly && index === last) continue;
    if (isCostly) {
      last = index;
      marks.push({ start: index, end: index + character.length });
    }
    const key = `${finding.code} ${character}`;
    const kind = kinds.get(key) ?? { ...finding, character, places: [], count: 0 };
    kind.count += 1;
    if (kind.places.length < PLACES) kind.places.push(index);
    kinds.set(key, kind);
  }
  const listed = [...kinds.values()].slice(0, KINDS);
  const places = listed.flatMap(kind => kind.places).sort((a, b) => a - b);
  const numbers = new Map(numbered(text, places).map((number, i) => [places[i], number]));
  for (const kind of listed) kind.numbers = kind.places.map(place => numbers.get(place));
  return { listed, more: kinds.size - listed.length, marks };
}
