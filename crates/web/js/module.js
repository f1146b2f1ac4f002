// Calls the WebAssembly module: options and text go into its memory, and the answer comes from there. How, says
// module/src/lib.rs.

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const NONE = new Uint8Array();

export class Module {
  #exports;
  #at;
  #bytes;
  #numbers;
  // The memory from the place of a text without options to its end.
  #space;

  /** @param {WebAssembly.Module} module */
  constructor(module) {
    this.#exports = new WebAssembly.Instance(module, {}).exports;
    this.#at = this.#exports.input();
    this.#look();
  }

  // The memory has moved if it has grown.
  #look() {
    const { buffer } = this.#exports.memory;
    this.#bytes = new Uint8Array(buffer);
    this.#numbers = new Uint32Array(buffer);
    this.#space = this.#bytes.subarray(this.#at);
  }

  // Returns the length of the text in bytes. No character takes more than three for each of its code units.
  #write(text, options) {
    const most = options.length + 3 * text.length;
    if (most > this.#space.length) {
      this.#exports.memory.grow(Math.ceil((most - this.#space.length) / 65536));
      this.#look();
    }
    if (options.length === 0) return encoder.encodeInto(text, this.#space).written;
    this.#space.set(options);
    return encoder.encodeInto(text, this.#space.subarray(options.length)).written;
  }

  // Returns where the content of an answer begins, as a place of numbers, and throws what was refused.
  #read(place) {
    if (place === 0) throw new RangeError('not enough memory');
    if (this.#bytes.length === 0) this.#look();
    const start = place / 4;
    if (this.#numbers[start] !== 0) throw new TypeError(this.#text(start));
    return start + 2;
  }

  #text(start) {
    const from = 4 * start + 8;
    return decoder.decode(this.#bytes.subarray(from, from + this.#numbers[start + 1]));
  }

  /** The six numbers of an estimate, from a place on. */
  estimate(text, options = NONE) {
    const start = this.#read(this.#exports.estimate(options.length, this.#write(text, options)));
    return [this.#numbers, start];
  }

  /** Four numbers for each segment. */
  segments(text, options = NONE) {
    const start = this.#read(this.#exports.segments(options.length, this.#write(text, options)));
    return this.#numbers.subarray(start, start + this.#numbers[start - 1] / 4);
  }

  /** A number; only where the module reads gateways. */
  remaining(text, options = NONE) {
    const start = this.#read(this.#exports.remaining(options.length, this.#write(text, options)));
    return this.#numbers[start];
  }

  /** Any other question, by its number. */
  ask(question, text, options = NONE) {
    const start = this.#read(this.#exports.ask(question, options.length, this.#write(text, options)));
    return JSON.parse(this.#text(start - 2));
  }
}
