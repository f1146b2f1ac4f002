// The page's reader and writer of gateway files.
import assert from 'node:assert/strict';
import test from 'node:test';

import { TomlError, parse, write } from '../../page/toml.js';

const FILE = `# of a gateway
[gateway]
capacities = { gsm7 = [160, 153], ucs2 = [70, 67] } # both
keep-whole = 'graphemes'
before = "Pasar\\tRia: \\u00e9 \\"[x]\\" # no comment"
after = 1_000
encodings = [
  "gsm7", # first
  "ucs2",
]
languages.locking = ["tr"]

[gateway.limit]
segments = 10
characters = { gsm7 = 1600 }
`;

const READ = {
  gateway: {
    capacities: { gsm7: [160, 153], ucs2: [70, 67] },
    'keep-whole': 'graphemes',
    before: 'Pasar\tRia: é "[x]" # no comment',
    after: 1000,
    encodings: ['gsm7', 'ucs2'],
    languages: { locking: ['tr'] },
    limit: { segments: 10, characters: { gsm7: 1600 } },
  },
};

test('reads a gateway file', () => {
  assert.deepEqual(parse(FILE), READ);
  assert.deepEqual(parse(FILE.replaceAll('\n', '\r\n')), READ);
  assert.deepEqual(parse(''), {});
});

test('what it writes it reads', () => {
  assert.deepEqual(parse(write(READ.gateway)), READ);
  for (const before of ['"', '\\', '\n\r\t', '\u0000\u007f', '😀', "'"]) assert.deepEqual(parse(write({ before })).gateway, { before });
});

test('as another reader has it', async context => {
  const other = await import('smol-toml').catch(() => null);
  if (other === null) return context.skip('smol-toml is not installed');
  for (const text of [FILE, write(READ.gateway), 'a.b = 1\na.c = true\n["x y"]\nd = []\n'])
    assert.deepEqual(parse(text), JSON.parse(JSON.stringify(other.parse(text))));
  // Whatever is cut off is refused by both, or read alike.
  for (let length = 0; length < FILE.length; length++) {
    const text = FILE.slice(0, length);
    const read = of => {
      try {
        return JSON.stringify(of(text));
      } catch {
        return 'refused';
      }
    };
    assert.equal(read(parse), read(other.parse), JSON.stringify(text.slice(-20)));
  }
});

test('says where it is wrong', () => {
  for (const [text, line, column] of [
    ['[gateway]\nbefore = nothing\n', 2, 10],
    ['[gateway', 1, 9],
    ['a = 1 b = 2', 1, 7],
    ['a = 1\na = 2', 2, 1],
    ['é = 1', 1, 1],
    ['a = "x', 1, 7],
    ['a = "\\x"', 1, 6],
    ['a = 4.5', 1, 5],
    ['a = [1 2]', 1, 8],
    ['a = {b = 1', 1, 11],
    ['a = 1\na.b = 2', 2, 7],
  ])
    assert.throws(() => parse(text), error => error instanceof TomlError && error.line === line && error.column === column, text);
});

test('a key is a key, whatever it is called', () => {
  const read = parse('__proto__ = { x = 1 }\nconstructor = 2');
  assert.equal(read.x, undefined);
  assert.deepEqual(Object.keys(read), ['__proto__', 'constructor']);
});
