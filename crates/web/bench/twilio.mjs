// The package beside Twilio's, in one run, on the same messages in turn: node bench/twilio.mjs.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import * as counting from 'sms-charge';
import * as sms from 'sms-charge/advice';
import * as count from 'sms-charge/count';
import { SegmentedMessage } from 'sms-charge/twilio';

const { SegmentedMessage: Theirs } = createRequire(import.meta.url)('sms-segments-calculator');

const file = new URL('../../../tests/data/messages.jsonl', import.meta.url);
const texts = readFileSync(file, 'utf8').trimEnd().split('\n').map(line => JSON.parse(line).text);

const WAYS = {
  'estimate of sms-charge/count': [text => count.estimate(text).charge, 200],
  'estimate of sms-charge': [text => counting.estimate(text).charge, 200],
  'explain of sms-charge/advice': [text => sms.explain(text).length, 20],
  'savings of sms-charge/advice': [text => sms.savings(text)?.after.charge ?? 0, 20],
  'SegmentedMessage of sms-charge/twilio': [text => new SegmentedMessage(text).segmentsCount, 50],
  'SegmentedMessage of sms-segments-calculator': [text => new Theirs(text).segmentsCount, 2],
};

// Processor time, since other programs may run. The ways take turns, and the median of the rounds counts.
const ROUNDS = 7;
const times = Object.fromEntries(Object.keys(WAYS).map(name => [name, []]));
for (let round = 0; round <= ROUNDS; round++)
  for (const [name, [way, passes]] of Object.entries(WAYS)) {
    const start = process.cpuUsage();
    for (let pass = 0; pass < passes; pass++) for (const text of texts) way(text);
    const { user, system } = process.cpuUsage(start);
    // The first round warms up.
    if (round > 0) times[name].push((user + system) / passes / texts.length);
  }
console.log(`${texts.length} messages, microseconds of processor time for each, Node.js ${process.version}`);
for (const [name, all] of Object.entries(times))
  console.log(`${name}: ${all.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)].toFixed(2)}`);
