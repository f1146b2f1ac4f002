import type { Encoding, Estimate, Language, Segment } from './count.js';

export type { Encoding, Estimate, Language, Segment } from './count.js';

export type ByEncoding<T> = { gsm7?: T; ucs2?: T; latin1?: T };

/** How a gateway counts and bills: the table `[gateway]` of a gateway file. Everything may be left out. */
export interface GatewaySettings {
  /** How much a segment holds: alone, and as one of several. */
  capacities?: 'concat8' | 'concat16' | ByEncoding<[single: number, multi: number]>;
  'keep-whole'?: 'characters' | 'graphemes';
  billing?: 'segments' | 'quotient';
  /** In the order tried. */
  encodings?: ('ascii' | 'gsm7' | 'latin1' | 'ucs2')[];
  /** Characters that this route doesn't take as GSM-7. */
  excluded?: string;
  /** National tables that the route may use. */
  languages?: { locking?: Language[]; single?: Language[] };
  /** What the gateway adds: a text, or a number of characters. */
  before?: string | number;
  after?: string | number;
  'line-ends'?: 'as-is' | 'crlf-as-lf' | 'lf-as-crlf';
  limit?: { segments?: number; characters?: number | ByEncoding<number>; units?: number | ByEncoding<number> };
}

/** A gateway whose settings are written once, for many calls. */
export class Gateway {
  constructor(settings?: GatewaySettings);
  readonly settings: GatewaySettings;
}

export type AnyGateway = Gateway | GatewaySettings;

/** How far a replacement goes. Each tier includes the tiers before it. */
export type Tier = 'invisible' | 'typographic' | 'equivalent' | 'spacing' | 'pictures';

/** What a text costs. */
export function estimate(text: string, gateway?: AnyGateway): Estimate;
/** Where a text is cut. */
export function segments(text: string, gateway?: AnyGateway): Segment[];
/** How many characters of one unit may follow before the charge rises. */
export function remaining(text: string, gateway?: AnyGateway): number;

/** A place in a text, in UTF-16 code units: `text.slice(start, end)`. */
export interface Place {
  start: number;
  end: number;
}

/** A place that costs something. */
export interface Finding extends Place {
  code:
    | 'outside-gsm7'
    | 'extra-unit'
    | 'invisible'
    | 'decomposed-accent'
    | 'cr-lf'
    | 'blanks-at-end'
    | 'wasted-units'
    | 'tips-over';
  units: number;
  outsideGsm7: boolean;
  /** What the character is called, as far as it can't be seen, and `U+…` otherwise. */
  name?: string;
  /** What could stand there. */
  replacement?: string;
  tier?: Tier;
}

/** What makes a text expensive, in the order of the text; at most so many places. */
export function explain(text: string, gateway?: AnyGateway, most?: number): Finding[];

export interface Edit extends Place {
  text: string;
  tier: Tier;
}

/** A cheaper text. */
export interface Saving {
  tier: Tier;
  before: Estimate;
  after: Estimate;
  text: string;
  edits: Edit[];
  /** All replacements were made, and not only those that are needed. */
  all: boolean;
}

/** The cheapest text up to a tier (`equivalent` if there is none), or null if nothing lowers the charge. */
export function savings(text: string, options?: { tier?: Tier; gateway?: AnyGateway }): Saving | null;
/** What each further tier would save. */
export function savingsByTier(text: string, gateway?: AnyGateway): Saving[];
/** The text with every replacement up to a tier, whether it lowers the charge or not. */
export function replace(text: string, tier?: Tier): string;

/** A place that was probably not meant so: `&amp;`, `%20`, `Ã©`. */
export interface Lint extends Place {
  code:
    | 'html-entity'
    | 'escape-sequence'
    | 'url-encoding'
    | 'utf8-read-twice'
    | 'replacement-character'
    | 'object-replacement'
    | 'byte-order-mark';
  /** The character that was probably meant. */
  meant?: string;
}

export function lints(text: string): Lint[];

/** The language whose national tables would lower the charge most, or null. */
export function languageSaving(
  text: string,
  gateway?: AnyGateway,
): { language: Language; name: string; before: Estimate; after: Estimate } | null;

/** A place of a template that is worth a look. */
export interface TemplateWarning extends Place {
  code: string;
  error: boolean;
}

/** What a value may be: `digits:4-8`, `any:1-40`, `gsm7:1-60`, `gsm7-basic:1-15`, or a word such as `code` or `name`. */
export type ValueSpec = string;

export interface Bounds {
  /** The lowest and the highest charge by any values, and the highest as long as all are GSM-7. */
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
  /** What the template can cost, whatever the values. Throws an {@link InputError}. */
  bounds(specs: Record<string, ValueSpec>, gateway?: AnyGateway): Bounds;
}

/** Reads a template. The syntax is an example such as `%{name}` (if there is none), `{{name}}`, `{name}` or `((name))`. */
export function template(source: string, syntax?: string): Template;
/** The API's `key:value,` string. Throws an {@link InputError} where a server could read it otherwise. */
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

/** Reads a number: E.164 only, or whatever people write with `lenient`. Throws an {@link InputError}. */
export function phone(input: string, options?: { lenient?: boolean }): PhoneNumber;

/** What was given is wrong. `code` is stable, and neither it nor the message has the text. */
export class InputError extends Error {
  private constructor();
  readonly code: string;
  readonly field?: string;
  readonly start?: number;
  readonly end?: number;
}
