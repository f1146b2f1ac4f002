// What the package answers, in Node: node --test tests/js. It needs ./build first.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { Worker } from 'node:worker_threads';

import * as small from 'sms-charge/count';
import * as counting from 'sms-charge';
import * as advice from 'sms-charge/advice';
import * as templates from 'sms-charge/template';

// All functions: each of them from one module.
const sms = { ...advice, ...templates };
const NBSP = '\u00a0';
const FAMILY = '👨\u200d👩\u200d👧';

test('counts', () => {
  for (const { estimate, remaining } of [sms, counting, small]) {
    assert.deepEqual(estimate('Kode OTP Anda 482913.'), {
      encoding: 'GSM-7',
      units: 21,
      charge: 1,
      overLimit: false,
    });
    assert.deepEqual(['', 'Kode', 'a'.repeat(161), 'é中'].map(text => remaining(text)), [160, 156, 145, 68]);
    assert.equal(estimate('a'.repeat(161)).charge, 2);
    assert.deepEqual([estimate(`Rp${NBSP}50`).encoding, estimate('€').units], ['UCS-2', 2]);
    assert.equal(estimate('😀'.repeat(35)).charge, 1);
    assert.equal(estimate('😀'.repeat(36)).charge, 2);
  }
});

test('cuts, and places are those of JavaScript', () => {
  const text = `${'a'.repeat(66)}${FAMILY}é${'b'.repeat(100)}`;
  for (const { segments } of [sms, counting, small]) {
    const cut = segments(text);
    assert.equal(cut.map(segment => segment.text).join(''), text);
    for (const { text: of, start, end, units } of cut) {
      assert.equal(text.slice(start, end), of);
      assert.equal(units, of.length);
    }
  }
  assert.equal(sms.segments(text, { 'keep-whole': 'graphemes' })[0].units, 66);
  assert.deepEqual(
    small.segments('').map(({ text: of, units }) => [of, units]),
    [['', 0]],
  );
});

test('half a pair is one unit, and stays in its segment', () => {
  const text = `${'a'.repeat(69)}\ud83d${'b'.repeat(5)}`;
  assert.deepEqual([small.estimate(text).encoding, small.estimate(text).units], ['UCS-2', 75]);
  assert.equal(small.segments(text).map(segment => segment.text).join(''), text);
});

test('a long text takes more memory, and a short one follows', () => {
  for (const { estimate, segments } of [sms, counting, small]) {
    assert.equal(estimate('a'.repeat(3_000_000)).charge, Math.ceil(3_000_000 / 153));
    assert.equal(segments('é'.repeat(3_000_000)).length, Math.ceil(3_000_000 / 153));
    assert.equal(estimate('Lunas').units, 5);
  }
  const places = sms.explain('😀'.repeat(50_000));
  assert.equal(places.filter(place => place.code === 'outside-gsm7').length, 50_000);
});

test('gateways', () => {
  for (const sms of [counting, advice]) {
    const gateway = new sms.Gateway({ before: 'PasarRia: ', capacities: 'concat16', limit: { segments: 1 } });
    assert.deepEqual([sms.estimate('a'.repeat(150), gateway).charge, sms.remaining('', gateway)], [1, 150]);
    assert.equal(sms.estimate('a'.repeat(151), gateway).overLimit, true);
    assert.equal(sms.estimate('ğ'.repeat(155), { languages: { locking: ['tr'] } }).locking, 'tr');
    assert.equal(sms.estimate('a', { encodings: ['latin1', 'ucs2'] }).encoding, 'Latin-1');
    assert.equal(gateway.settings.before, 'PasarRia: ');
  }

  const wrong = [
    [{ befor: 1 }, /only the keys capacities/],
    [{ 'keep-whole': 'words' }, /keep-whole: expected characters or graphemes/],
    [{ capacities: { gsm7: [160] } }, /capacities: expected two numbers/],
    [{ capacities: { gsm7: [160, 0] } }, /capacities: expected two numbers/],
    [{ before: -1 }, /before: expected a whole number/],
    [{ before: 70_000 }, /before: expected a short text, or a number/],
    [{ languages: { locking: ['es'] } }, /Spanish/],
    [{ encodings: ['gsm7', 'gsm7'] }, /encodings: expected a list/],
    [{ limit: { parts: 1 } }, /limit: expected only the keys/],
    [[], /an object that describes a gateway/],
  ];
  for (const [settings, message] of wrong)
    for (const ask of [counting.estimate, counting.segments, counting.remaining, sms.estimate, sms.segments, sms.explain, (text, of) => sms.savings(text, { gateway: of })])
      assert.throws(() => ask('a', settings), { name: 'TypeError', message });
  assert.throws(() => small.estimate('a', {}), { name: 'TypeError', message: /sms-charge\/count/ });
});

test('what makes a text expensive, and a cheaper one', () => {
  const text = `👋 Tagihan “Internet” Rp${NBSP}350.000`;
  assert.deepEqual(
    sms.explain(text).map(({ code, start, end, replacement }) => [code, text.slice(start, end), replacement]),
    [
      ['outside-gsm7', '👋', undefined],
      ['outside-gsm7', '“', '"'],
      ['outside-gsm7', '”', '"'],
      ['invisible', NBSP, ' '],
    ],
  );
  assert.equal(sms.explain(text, undefined, 2).length, 2);

  const bill = `Pelanggan Yth, tagihan “Internet” Rp${NBSP}350.000 jatuh tempo 20/07. Info: 021-000-0142`;
  const saving = sms.savings(bill);
  assert.equal(saving.text, bill.replace(/[“”]/g, '"').replace(NBSP, ' '));
  assert.deepEqual([saving.before.charge, saving.after.charge, saving.all], [2, 1, false]);
  assert.equal(sms.savings('Lunas ✅'), null);
  // Where clusters stay whole, JavaScript counts the text.
  const whole = sms.savings(`${bill} e\u0301`, { gateway: { 'keep-whole': 'graphemes' } });
  assert.equal(whole.after.charge, sms.estimate(whole.text).charge);

  const steps = sms.savingsByTier(`${'a'.repeat(168)}’s–🙏`);
  assert.deepEqual(
    steps.map(({ tier, after }) => [tier, after.charge]),
    [['pictures', 2]],
  );
  assert.equal(sms.replace('“Ya…”', 'typographic'), '"Ya..."');
  assert.deepEqual(
    sms.lints('Toko A&amp;B').map(({ code, meant }) => [code, meant]),
    [['html-entity', '&']],
  );
  const turkish = 'Şifreniz 482913. Kimseyle paylaşmayın. Bu mesajı yanıtlamayın, teşekkür ederiz.';
  assert.equal(sms.languageSaving(turkish).language, 'tr');
});

test('templates', () => {
  const template = sms.template('😀 Kode {code}, halo {name:-Kak}', '{name}');
  assert.deepEqual(template.variables, ['code', 'name']);
  const [code, name] = template.placeholders;
  assert.equal(template.source.slice(code.start, code.end), '{code}');
  assert.equal(name.default, 'Kak');
  assert.equal(template.render({ code: '12' }), '😀 Kode 12, halo Kak');
  assert.equal(template.render('code:12,name:Rani'), '😀 Kode 12, halo Rani');
  assert.throws(() => template.render({}), { name: 'InputError', code: 'missing-value' });
  assert.throws(() => template.render({ code: '1,2' }), { code: 'comma-in-number' });
  assert.throws(() => template.render({ code: '12' }, { specs: { code: 'code', name: 'name' } }), { field: 'code' });
  const bounds = template.bounds({ code: 'digits:4-8', name: 'any:1-40' });
  assert.deepEqual([bounds.low, bounds.high, bounds.variables.length], [1, 2, 2]);
  assert.throws(() => template.bounds({}), { code: 'no-spec' });
  assert.throws(() => sms.template('Kode %{'), { code: 'unclosed-placeholder', start: 5 });
  assert.deepEqual(sms.template('Hai {{1}}', '{{name}}').variables, ['1']);
});

test('numbers', () => {
  assert.equal(sms.phone('(0812) 3456-7890', { lenient: true }).e164, '+6281234567890');
  assert.throws(() => sms.phone('0812'), error => error instanceof sms.InputError && !String(error).includes('0812'));
});

test('no error has the text', () => {
  const secret = '482913x';
  const calls = [
    () => sms.phone(secret),
    () => sms.template(`%{${secret}`),
    () => sms.content({ code: `${secret},1` }),
    () => sms.estimate('a', { before: [secret] }),
    () => sms.estimate('a', { capacities: secret }),
  ];
  for (const call of calls)
    assert.throws(call, error => !`${error} ${JSON.stringify(error)}`.includes(secret));
});

test('a worker has a module of its own', async () => {
  const worker = new Worker(
    `import('sms-charge').then(sms => require('node:worker_threads').parentPort.postMessage(sms.estimate('a').units))`,
    { eval: true },
  );
  assert.equal(await new Promise(resolve => worker.once('message', resolve)), 1);
  await worker.terminate();
});

test('a module imports nothing: no allocator, no panic, nobody to ask', () => {
  for (const [name, functions] of [
    ['count', ['estimate', 'input', 'memory', 'segments']],
    ['index', ['estimate', 'input', 'memory', 'remaining', 'segments']],
    ...['advice', 'template', 'page'].map(name => [name, ['ask', 'estimate', 'input', 'memory', 'remaining', 'segments']]),
  ]) {
    const module = new WebAssembly.Module(readFileSync(new URL(`../../dist/${name}.wasm`, import.meta.url)));
    assert.deepEqual(WebAssembly.Module.imports(module), []);
    const exported = WebAssembly.Module.exports(module).map(({ name: of }) => of);
    assert.deepEqual(exported.filter(of => !of.startsWith('__')).sort(), functions);
  }
});
