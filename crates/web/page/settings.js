// The gateway: fields for what is asked for most, and the file with everything. The file is what counts.

import { $ } from './dom.js';
import { TomlError, parse, write } from './toml.js';

const WORDS = {
  'keep-whole': 'characters',
  billing: 'segments',
  'line-ends': 'as-is',
};
const LISTS = { encodings: 'gsm7,ucs2' };
const ADDED = ['before', 'after'];
const FIELDS = ['capacities', 'encodings', 'keep-whole', 'billing', 'before', 'after', 'languages', 'line-ends'];

export const isField = element => FIELDS.includes(element.id);

/** The gateway of the file, or what is wrong with it. */
export function read() {
  try {
    const { gateway = {}, ...others } = parse($('gateway').value);
    const [other] = Object.keys(others);
    if (other !== undefined) return { problem: { expected: '[gateway]' } };
    return { gateway };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const { line, column, message } = error;
    return { problem: { line, column, expected: message } };
  }
}

/** Sets the fields by the file. */
export function show(gateway) {
  for (const [key, unset] of Object.entries(WORDS)) $(key).value = gateway[key] ?? unset;
  choose('capacities', typeof gateway.capacities === 'object' ? 'own' : (gateway.capacities ?? 'concat8'));
  choose('encodings', Array.isArray(gateway.encodings) ? gateway.encodings.join() : LISTS.encodings);
  for (const key of ADDED) $(key).value = gateway[key] ?? '';
  const { locking = [], single = [] } = gateway.languages ?? {};
  const all = [...new Set([...locking, ...single])];
  choose('languages', all.length > 1 ? 'own' : (all[0] ?? ''));
}

// What no choice is for stands in the file only.
function choose(key, value) {
  const list = $(key);
  const own = list.querySelector('[value=own]');
  list.value = value;
  own.hidden = list.selectedIndex >= 0 && value !== 'own';
  if (list.selectedIndex < 0) list.value = 'own';
}

/** Writes what one of the fields says into the file. */
export function take(field) {
  const { gateway = {} } = read();
  const { id: key, value } = field;
  if (value === 'own') return;
  const isUnset = value === '' || value === WORDS[key] || value === LISTS[key] || value === 'concat8';
  if (isUnset) delete gateway[key];
  else if (key === 'encodings') gateway[key] = value.split(',');
  else if (key === 'languages') gateway[key] = value === 'es' ? { single: ['es'] } : { locking: [value], single: [value] };
  // A number of characters, or a text.
  else if (ADDED.includes(key) && /^\d{1,5}$/.test(value)) gateway[key] = Number(value);
  else gateway[key] = value;
  $('gateway').value = write(gateway);
}
