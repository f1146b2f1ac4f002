/** What a text is sent in. */
export type Encoding = 'GSM-7' | 'UCS-2' | 'Latin-1';

/** A language with national tables, by its two letters of ISO 639-1. */
export type Language = 'tr' | 'es' | 'pt' | 'bn' | 'gu' | 'hi' | 'kn' | 'ml' | 'or' | 'pa' | 'ta' | 'te' | 'ur';

/** What a text costs. */
export interface Estimate {
  encoding: Encoding;
  /** The text's own septets, UTF-16 code units or octets. What the gateway adds is not among them. */
  units: number;
  /** The number of billed segments. */
  charge: number;
  /** The gateway refuses or shortens a text like this. */
  overLimit: boolean;
  /** The national tables that the text is written by, where the gateway may use them. */
  locking?: Language;
  single?: Language;
}

/** One billed segment. */
export interface Segment {
  text: string;
  /** Its place in the text: `text.slice(start, end)`. */
  start: number;
  end: number;
  units: number;
  /** The units of what the gateway adds here. */
  added: number;
  /** The units left free. */
  remaining: number;
}

/** What a text costs by the standard. */
export function estimate(text: string): Estimate;
/** Where a text is cut by the standard. */
export function segments(text: string): Segment[];
/** How many characters of one unit may follow before the charge rises, by the standard. */
export function remaining(text: string): number;
