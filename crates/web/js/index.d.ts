import type { Encoding, Estimate, Language, Segment } from './count.js';

export type { Encoding, Estimate, Language, Segment } from './count.js';

export type ByEncoding<T> = { gsm7?: T; ucs2?: T; latin1?: T };

/** How a gateway counts and bills: the table `[gateway]` of a gateway file. Every key is optional. */
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
