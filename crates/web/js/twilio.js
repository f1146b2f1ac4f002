// `SegmentedMessage` as of sms-segments-calculator, counted by this library: `sms-charge/twilio`.

import { Gateway, estimate, replace, segments } from './advice.js';

const ENCODINGS = ['GSM-7', 'UCS-2', 'auto'];

// What that package counts as one character. It never joins CR and LF.
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const graphemesOf = text =>
  Array.from(segmenter.segment(text), ({ segment }) => segment).flatMap(one => (one === '\r\n' ? ['\r', '\n'] : [one]));

const UCS2 = new Gateway({ encodings: ['ucs2'], 'keep-whole': 'graphemes' });
const WHOLE = new Gateway({ 'keep-whole': 'graphemes' });

// What a character takes in GSM-7, as code units of the package.
function septets(character) {
  const { encoding, units } = estimate(character);
  return encoding === 'GSM-7' ? units : 0;
}

class EncodedChar {
  constructor(raw, encoding) {
    this.raw = raw;
    this.encoding = encoding;
    this.isGSM7 = septets(raw) > 0;
  }

  codeUnitSizeInBits() {
    return this.encoding === 'GSM-7' ? 7 : 8;
  }

  sizeInBits() {
    return this.encoding === 'GSM-7' ? 7 * septets(this.raw) : 16 * this.raw.length;
  }
}

class UserDataHeader {
  isReservedChar = true;
  isUserDataHeader = true;

  sizeInBits() {
    return 8;
  }
}

class Segment extends Array {
  static get [Symbol.species]() {
    return Array;
  }

  hasUserDataHeader = false;
  hasTwilioReservedBits = false;

  sizeInBits() {
    return this.reduce((sum, one) => sum + one.sizeInBits(), 0);
  }

  messageSizeInBits() {
    return this.reduce((sum, one) => sum + (one instanceof UserDataHeader ? 0 : one.sizeInBits()), 0);
  }

  freeSizeInBits() {
    return 1120 - this.sizeInBits();
  }
}

export class SegmentedMessage {
  #text;
  #gateway;
  #estimate;
  #segments;
  #graphemes;
  #encodedChars;

  constructor(message, encoding = 'auto', smartEncoding = false) {
    if (!ENCODINGS.includes(encoding))
      throw new Error(`Encoding ${encoding} not supported. Valid values for encoding are ${ENCODINGS.join(', ')}`);
    this.encoding = encoding;
    this.#text = smartEncoding ? replace(message, 'typographic') : message;
    this.#gateway = encoding === 'UCS-2' ? UCS2 : undefined;
    this.#estimate = estimate(this.#text, this.#gateway);
    // Characters stay whole there, which in GSM-7 they do anyway.
    if (this.#gateway === undefined && this.encodingName === 'UCS-2') {
      this.#gateway = WHOLE;
      this.#estimate = estimate(this.#text, WHOLE);
    }
    if (encoding === 'GSM-7' && this.encodingName === 'UCS-2')
      throw new Error('The string provided is incompatible with GSM-7 encoding');
  }

  get encodingName() {
    return this.#estimate.encoding;
  }

  getEncodingName() {
    return this.encodingName;
  }

  get segmentsCount() {
    return this.#estimate.charge;
  }

  get numberOfUnicodeScalars() {
    let count = 0;
    for (const _ of this.#text) count += 1;
    return count;
  }

  get numberOfCharacters() {
    return this.encodingName === 'UCS-2' ? this.graphemes.length : this.#estimate.units;
  }

  /** The size without headers, in bits. */
  get messageSize() {
    return this.#estimate.units * (this.encodingName === 'GSM-7' ? 7 : 16);
  }

  /** The size with headers, in bits. */
  get totalSize() {
    const headers = this.segmentsCount > 1 ? this.segmentsCount : 0;
    return this.messageSize + headers * 48;
  }

  get graphemes() {
    this.#graphemes ??= graphemesOf(this.#text);
    return this.#graphemes;
  }

  get encodedChars() {
    this.#encodedChars ??= this.graphemes.map(one => new EncodedChar(one, this.encodingName));
    return this.#encodedChars;
  }

  get segments() {
    this.#segments ??= segments(this.#text, this.#gateway).map(({ text, start }) => this.#segment(text, start > 0));
    return this.#segments;
  }

  // In that package the first of several has its header, and says that it has none.
  #segment(text, saysHeader) {
    const segment = new Segment();
    segment.hasTwilioReservedBits = this.segmentsCount > 1;
    segment.hasUserDataHeader = saysHeader;
    if (segment.hasTwilioReservedBits) for (let i = 0; i < 6; i++) segment.push(new UserDataHeader());
    for (const one of graphemesOf(text)) segment.push(new EncodedChar(one, this.encodingName));
    return segment;
  }

  getNonGsmCharacters() {
    return this.encodedChars.filter(one => !one.isGSM7).map(one => one.raw);
  }

  get lineBreakStyle() {
    const windows = this.#text.includes('\r\n');
    const unix = /(?<!\r)\n/.test(this.#text);
    if (windows && unix) return 'LF+CRLF';
    if (unix) return 'LF';
    return windows ? 'CRLF' : undefined;
  }

  get warnings() {
    return this.lineBreakStyle
      ? ['The message has line breaks, the web page utility only supports LF style. If you insert a CRLF it will be converted to LF.']
      : [];
  }
}
