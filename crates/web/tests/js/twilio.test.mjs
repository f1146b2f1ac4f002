// The adapter beside the package that it stands in for, on 10,000 texts.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import test from 'node:test';

import { SegmentedMessage } from 'sms-charge/twilio';

const { SegmentedMessage: Theirs } = createRequire(import.meta.url)('sms-segments-calculator');

const TEXTS = 10_000;

// Numbers that look random and are the same each time: mulberry32.
let state = 28;
function random(below) {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
}
const one = list => list[random(list.length)];

const WORDS = 'Kode OTP Anda adalah berlaku menit jangan berikan kepada siapa pun tagihan Internet lunas Rp'.split(' ');
const EXTENDED = [...'^{}\\[~]|€'];
const BASIC = [...'@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà'];
const OTHERS = [...'“”‘’–…•çÁíóúñğşı中文验证码😀🙏✅', '\u00a0', '\u200b', '👍🏽', '🇮🇩', '👨\u200d👩\u200d👧', 'e\u0301', '❤\ufe0f'];
const LINES = ['\n', '\r\n', '\r'];

const text = () => {
  const most = one([10, 30, 60, 90]);
  const rich = one([0, 0, 1, 2, 3]);
  let made = '';
  for (let count = random(most); count >= 0; count--) {
    const kind = random(10);
    if (rich >= 1 && kind === 0) made += one(EXTENDED);
    else if (rich >= 1 && kind === 1) made += one(BASIC);
    else if (rich >= 2 && kind === 2) made += one(LINES);
    else if (rich === 3 && kind <= 4) made += one(OTHERS);
    else made += one(WORDS) + ' ';
  }
  return made;
};

const GETTERS = [
  'encoding',
  'encodingName',
  'segmentsCount',
  'numberOfUnicodeScalars',
  'numberOfCharacters',
  'messageSize',
  'totalSize',
  'graphemes',
  'lineBreakStyle',
  'warnings',
];

const seen = message => ({
  ...Object.fromEntries(GETTERS.map(name => [name, message[name]])),
  name: message.getEncodingName(),
  nonGsm: message.getNonGsmCharacters(),
  segments: message.segments.map(segment => [
    segment.hasUserDataHeader,
    segment.sizeInBits(),
    segment.messageSizeInBits(),
    segment.freeSizeInBits(),
    Array.from(segment, character => character.raw ?? '').join(''),
  ]),
});

test(`the same on ${TEXTS} texts, and some in each encoding`, () => {
  const differences = [];
  for (let count = 0; count < TEXTS; count++) {
    const message = text();
    // The other two are counted by the same code.
    for (const encoding of count % 10 ? ['auto'] : ['auto', 'UCS-2', 'GSM-7']) {
      let theirs;
      try {
        theirs = seen(new Theirs(message, encoding));
      } catch ({ message: words }) {
        assert.throws(() => new SegmentedMessage(message, encoding), { message: words });
        continue;
      }
      const ours = seen(new SegmentedMessage(message, encoding));
      // That package cuts between CR and LF, which are one character and stay together here.
      const isExpected = message.includes('\r\n') && ours.encodingName === 'UCS-2';
      for (const key of isExpected ? ['encodingName', 'numberOfCharacters', 'messageSize', 'graphemes'] : Object.keys(theirs))
        if (JSON.stringify(ours[key]) !== JSON.stringify(theirs[key]))
          differences.push({ key, message, ours: ours[key], theirs: theirs[key] });
    }
  }
  assert.equal(differences.length, 0, JSON.stringify(differences.slice(0, 3)));
});

test('what it refuses', () => {
  assert.throws(() => new SegmentedMessage('a', 'UTF-8'), /Encoding UTF-8 not supported/);
  assert.throws(() => new SegmentedMessage('é\u0301', 'GSM-7'), /incompatible with GSM-7/);
});

test('where the two differ', () => {
  const both = (text, encoding, smart) => [SegmentedMessage, Theirs].map(Message => new Message(text, encoding, smart));
  // CR LF at the edge of a segment in UCS-2.
  const [ours, theirs] = both(`é${'\u4e2d'.repeat(65)}\r\n${'a'.repeat(66)}`);
  assert.deepEqual([ours.segmentsCount, theirs.segmentsCount], [3, 2]);
  // A character wider than a segment, which that package leaves in one segment of more than 140 octets.
  const [cut, whole] = both(`e${'\u0301'.repeat(80)}`);
  assert.deepEqual([cut.segmentsCount, whole.segments[1].freeSizeInBits() < 0], [2, true]);
  // Characters as Unicode has them now, and not in 2017.
  const [now, then] = both('👩\u200d🦰');
  assert.deepEqual([now.numberOfCharacters, then.numberOfCharacters], [1, 2]);
  // Smart encoding replaces by each one's own table.
  const [by, other] = both('“Ya” – 5\u00d7', 'auto', true);
  assert.deepEqual([by.segmentsCount, by.graphemes[0], other.graphemes[0]], [1, '"', '"']);
});
