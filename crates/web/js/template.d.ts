import type { AnyGateway, Encoding, Place } from './index.js';

export { Gateway } from './index.js';
export type { AnyGateway, ByEncoding, Encoding, GatewaySettings, Language, Place } from './index.js';

/** A place of a template that may be wrong. */
export interface TemplateWarning extends Place {
  code: string;
  error: boolean;
}

/** What a value may be: `digits:4-8`, `any:1-40`, `gsm7:1-60`, `gsm7-basic:1-15`, or a word such as `code` or `name`. */
export type ValueSpec = string;

export interface Bounds {
  /** The lowest and the highest charge by any values, and the highest charge if all values are GSM-7. */
  low: number;
  high: number;
  highGsm7: number;
  worst: { encoding: Encoding; units: number; literalUnits: number };
  variables: {
    name: string;
    units: number;
    /** How many characters more a value may have before `high` rises. */
    headroom: number;
    turnsUcs2: boolean;
  }[];
}

/** A text with placeholders. */
export interface Template {
  readonly source: string;
  readonly variables: string[];
  readonly placeholders: (Place & { name: string; default?: string })[];
  readonly warnings: TemplateWarning[];
  /** The message with the values of an object, or of the API's `key:value,` string. Throws an {@link InputError}. */
  render(values: Record<string, string> | string, options?: { lenient?: boolean; specs?: Record<string, ValueSpec> }): string;
  /** The lowest and the highest cost of the template, by any values. Throws an {@link InputError}. */
  bounds(specs: Record<string, ValueSpec>, gateway?: AnyGateway): Bounds;
}

/** Reads a template. The syntax is an example such as `%{name}` (if there is none), `{{name}}`, `{name}` or `((name))`. */
export function template(source: string, syntax?: string): Template;
/** The API's `key:value,` string. Throws an {@link InputError} if a server could read it in another way. */
export function content(pairs: Record<string, string>): string;

/** An Indonesian mobile number. */
export interface PhoneNumber {
  e164: string;
  msisdn: string;
  national: string;
  /** Whether the range is in service, and the day on which the table was checked. */
  state: string;
  checked: string;
  /** Who holds the range. */
  brand?: string;
  company?: string;
  subBrand?: string;
}

/** Reads a number: E.164 only, or with `lenient` also the other forms that people write. Throws an {@link InputError}. */
export function phone(input: string, options?: { lenient?: boolean }): PhoneNumber;

/** What was given is wrong. `code` is stable, and neither it nor the message has the text. */
export class InputError extends Error {
  private constructor();
  readonly code: string;
  readonly field?: string;
  readonly start?: number;
  readonly end?: number;
}
