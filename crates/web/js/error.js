// The error of templates, contents and numbers.

/** The input is wrong. `code` is stable, and the error does not contain the input. */
export class InputError extends Error {
  constructor({ code, name, start, end }, what) {
    super(`${what}: ${code}${name ? ` (${name})` : ''}`);
    this.name = 'InputError';
    this.code = code;
    if (name !== undefined) this.field = name;
    if (start !== undefined) Object.assign(this, { start, end });
  }
}
