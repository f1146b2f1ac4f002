// The package answers the vectors of tests/vectors: texts, templates, bounds and numbers.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';

import * as counting from 'sms-charge';
import * as advice from 'sms-charge/advice';
import * as small from 'sms-charge/count';
import * as templates from 'sms-charge/template';

const folder = new URL('../../../../tests/vectors/', import.meta.url);
const files = readdirSync(folder)
  .filter(name => name.endsWith('.json'))
  .map(name => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
const ofKind = kind => files.filter(file => file.kind === kind).flatMap(file => file.vectors);

const LANGUAGES = ['tr', 'es', 'pt', 'bn', 'gu', 'hi', 'kn', 'ml', 'or', 'pa', 'ta', 'te', 'ur'];
const number = language => (language === undefined ? undefined : LANGUAGES.indexOf(language) + 1);

function counted({ estimate, segments, remaining }, text, gateway) {
  const { locking, single, overLimit, ...cost } = estimate(text, gateway);
  return {
    ...cost,
    segments: segments(text, gateway).map(segment => segment.units),
    remaining: remaining(text, gateway),
    locking: number(locking),
    single: number(single),
    over_limit: overLimit,
  };
}

const compare = (id, answer, expect) => {
  for (const [key, value] of Object.entries(expect)) assert.deepEqual(answer[key], value, `${id}: ${key}`);
};

test('texts', () => {
  const vectors = ofKind('count');
  assert.ok(vectors.length > 400, String(vectors.length));
  for (const { id, text, gateway, expect } of vectors) {
    for (const module of [counting, advice]) compare(id, counted(module, text, gateway), expect);
    if (Object.keys(gateway).length === 0) compare(id, counted(small, text), expect);
  }
});

const refusal = (call, expect, id) =>
  assert.throws(call, error => error instanceof templates.InputError && (typeof expect === 'string' || expect === undefined), id);

test('templates', () => {
  const vectors = ofKind('template');
  assert.ok(vectors.length > 20, String(vectors.length));
  for (const { id, template, syntax, content, gateway, expect } of vectors) {
    const render = () => templates.template(template, syntax).render(content);
    if (expect.refused !== undefined) {
      refusal(render, expect.refused, id);
      continue;
    }
    assert.equal(render(), expect.text, id);
    compare(id, counted(counting, expect.text, gateway), expect.count);
  }
});

test('bounds', () => {
  const vectors = ofKind('bounds');
  assert.ok(vectors.length > 10, String(vectors.length));
  for (const { id, template, syntax, specs, gateway, expect } of vectors) {
    const of = Object.fromEntries(specs.map(({ name, class: kind, min, max }) => [name, `${kind}:${min}-${max}`]));
    const { low, high, highGsm7 } = templates.template(template, syntax).bounds(of, gateway);
    assert.deepEqual({ lowest: low, highest: high, highest_gsm7: highGsm7 }, expect, id);
  }
});

test('numbers', () => {
  const vectors = ofKind('number');
  assert.ok(vectors.length > 100, String(vectors.length));
  for (const { id, number: input, reader, expect } of vectors) {
    const read = () => templates.phone(input, { lenient: reader === 'lenient' });
    if (expect.refused === undefined) assert.equal(read().e164, expect.e164, id);
    else refusal(read, expect.refused, id);
  }
});
