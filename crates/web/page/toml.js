// Reads and writes a gateway file: the part of TOML that such a file needs. Dates, fractions and texts of several
// lines have no place in it.

/** What can't be read, and where. */
export class TomlError extends Error {
  constructor(text, at, expected) {
    const before = text.slice(0, at).split('\n');
    super(expected);
    this.line = before.length;
    this.column = [...before.at(-1)].length + 1;
  }
}

const ESCAPES = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', '"': '"', '\\': '\\' };

/** @param {string} text @returns {Record<string, unknown>} */
export function parse(text) {
  let at = 0;
  const fail = expected => {
    throw new TomlError(text, at, expected);
  };
  const take = pattern => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at += found[0].length;
    return found;
  };
  const blanks = () => take(/[ \t]*/y);
  const lines = () => take(/(?:[ \t\r\n]|#[^\n]*)*/y);

  function string() {
    const literal = take(/'([^'\n]*)'/y);
    if (literal) return literal[1];
    if (!take(/"/y)) return undefined;
    let value = '';
    for (;;) {
      const plain = take(/[^"\\\n]+/y);
      const escape = take(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([btnfr"\\]))/y);
      if (plain) value += plain[0];
      if (escape?.[3]) value += ESCAPES[escape[3]];
      else if (escape) value += character(parseInt(escape[1] ?? escape[2], 16));
      if (plain || escape) continue;
      return take(/"/y) ? value : fail('"');
    }
  }
  const character = code => (code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? fail('a character') : String.fromCodePoint(code));

  function keys() {
    const path = [];
    do {
      blanks();
      path.push(take(/[A-Za-z0-9_-]+/y)?.[0] ?? string() ?? fail('a key'));
      blanks();
    } while (take(/\./y));
    return path;
  }

  function value() {
    const text = string();
    if (text !== undefined) return text;
    const number = take(/[+-]?\d+(?:_\d+)*(?![\w.:-])/y);
    if (number) return Number(number[0].replaceAll('_', ''));
    const word = take(/(?:true|false)(?!\w)/y);
    if (word) return word[0] === 'true';
    if (take(/\[/y)) return list();
    if (take(/\{/y)) return table();
    return fail('a text, a whole number, a list or a table');
  }

  function list() {
    const values = [];
    for (;;) {
      lines();
      if (take(/\]/y)) return values;
      values.push(value());
      lines();
      if (!take(/,/y)) return take(/\]/y) ? values : fail(', or ]');
    }
  }

  function table() {
    const into = {};
    for (;;) {
      lines();
      if (take(/\}/y)) return into;
      pair(into);
      lines();
      if (!take(/,/y)) return take(/\}/y) ? into : fail(', or }');
    }
  }

  const own = (of, key) => Object.hasOwn(of, key);
  function inner(of, path) {
    for (const key of path) {
      if (!own(of, key)) set(of, key, {});
      of = of[key];
      if (typeof of !== 'object' || Array.isArray(of)) fail('a key that is not a value already');
    }
    return of;
  }
  const set = (of, key, value) => Object.defineProperty(of, key, { value, enumerable: true, configurable: true, writable: true });

  function pair(into) {
    const start = at;
    const path = keys();
    if (!take(/=/y)) fail('=');
    blanks();
    const last = path.pop();
    const of = inner(into, path);
    const is = value();
    if (own(of, last)) {
      at = start;
      fail('each key once');
    }
    set(of, last, is);
  }

  const root = {};
  let current = root;
  for (lines(); at < text.length; lines()) {
    if (take(/\[/y)) {
      current = inner(root, keys());
      if (!take(/\]/y)) fail(']');
    } else {
      pair(current);
    }
    blanks();
    take(/#[^\n]*/y);
    if (at < text.length && !take(/\r?\n/y)) fail('the end of the line');
  }
  return root;
}

/** A gateway file of the settings, one key a line. */
export function write(gateway) {
  const lines = Object.entries(gateway).map(([key, value]) => `${key} = ${written(value)}\n`);
  return `[gateway]\n${lines.join('')}`;
}

function written(value) {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value === 'object')
    return `{ ${Object.entries(value)
      .map(([key, of]) => `${key} = ${written(of)}`)
      .join(', ')} }`;
  return String(value);
}

const quoted = text =>
  `"${text.replace(/["\\\u0000-\u001f\u007f]/g, c => {
    const short = Object.keys(ESCAPES).find(key => ESCAPES[key] === c);
    return short ? `\\${short}` : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;
  })}"`;
