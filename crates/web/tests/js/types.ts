// tsc checks this against the types. It is never run.
import { Gateway, estimate, remaining, segments } from 'sms-charge';
import type { Estimate, GatewaySettings } from 'sms-charge';
import { explain, languageSaving, lints, replace, savings, savingsByTier } from 'sms-charge/advice';
import type { Saving, Tier } from 'sms-charge/advice';
import * as count from 'sms-charge/count';
import { InputError, content, phone, template } from 'sms-charge/template';
import { SegmentedMessage } from 'sms-charge/twilio';

const settings: GatewaySettings = {
  capacities: { gsm7: [160, 152] },
  'keep-whole': 'graphemes',
  encodings: ['gsm7', 'ucs2'],
  languages: { locking: ['tr'] },
  before: 4,
  limit: { segments: 10, characters: { ucs2: 737 } },
};
const gateway = new Gateway(settings);
const cost: Estimate = estimate('Kode', gateway);
const left: number = remaining('Kode') + cost.charge;
const cheaper: Saving | null = savings('Kode', { tier: 'spacing', gateway: settings });
const tiers: Tier[] = savingsByTier('Kode').map(saving => saving.tier);
const places: string[] = explain('Kode').map(({ start, end }) => 'Kode'.slice(start, end));
const high: number = template('Kode %{code}').bounds({ code: 'digits:4-8' }, gateway).high;
const text: string = template('Kode {{1}}', '{{name}}').render({ 1: '4417' }) + content({ code: '1' }) + replace('“', 'typographic');
const units: number[] = count.segments('Kode').map(segment => segment.units);
const encoding: 'GSM-7' | 'UCS-2' = new SegmentedMessage('Kode', 'auto', true).encodingName;
const bits: number = new SegmentedMessage('Kode').segments[0].sizeInBits();
declare const error: InputError;
const code: string = error.code;
const all = [left, cheaper, tiers, places, high, text, units, encoding, bits, code, lints('a')[0]?.meant, segments('a'), languageSaving('a')?.language, phone('1').brand];

// @ts-expect-error: no such tier.
savings('Kode', { tier: 'all' });
// @ts-expect-error: a capacity is two numbers.
estimate('Kode', { capacities: { gsm7: [160] } });
// @ts-expect-error: the count alone knows no gateway.
count.estimate('Kode', gateway);

export { all };
