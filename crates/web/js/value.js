// Options as the module reads them: see src/value.rs.

const encoder = new TextEncoder();

/** @param {unknown} value @returns {Uint8Array} */
export function encode(value) {
  const bytes = [];
  write(value, bytes, 'options');
  return Uint8Array.from(bytes);
}

function write(value, bytes, key) {
  switch (typeof value) {
    case 'boolean':
      bytes.push(value ? 0x74 : 0x66);
      return;
    case 'number':
      if (!Number.isInteger(value) || value < 0 || value > 0xffffffff)
        throw new TypeError(`${key}: expected a whole number from 0 to 4294967295`);
      bytes.push(0x75, ...number(value));
      return;
    case 'string': {
      const text = encoder.encode(value);
      bytes.push(0x73, ...number(text.length));
      for (const byte of text) bytes.push(byte);
      return;
    }
    case 'object': {
      if (value === null) {
        bytes.push(0x6e);
        return;
      }
      const isList = Array.isArray(value);
      const inner = [];
      for (const [name, item] of Object.entries(value)) {
        if (item === undefined) continue;
        if (!isList) write(name, inner, key);
        write(item, inner, isList ? key : name);
      }
      bytes.push(isList ? 0x61 : 0x6f, ...number(inner.length));
      for (const byte of inner) bytes.push(byte);
      return;
    }
    default:
      throw new TypeError(`${key}: expected a text, a number, true, false, an array or an object`);
  }
}

const number = value => [value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24];
