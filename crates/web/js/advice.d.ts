import type { AnyGateway, Estimate, Language, Place } from './index.js';

export * from './index.js';

/** How far a replacement goes. Each tier includes the tiers before it. */
export type Tier = 'invisible' | 'typographic' | 'equivalent' | 'spacing' | 'pictures';

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
  /** The name of the character. Without a name of its own it is the script or kind, and `U+…`. */
  name?: string;
  /** The text that can replace it. */
  replacement?: string;
  tier?: Tier;
}

/** What makes a text expensive, in the order of the text; at most `most` places. */
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
  /** Whether all replacements were made, not only the necessary ones. */
  all: boolean;
}

/** The cheapest text up to a tier (`equivalent` by default), or null if nothing lowers the charge. */
export function savings(text: string, options?: { tier?: Tier; gateway?: AnyGateway }): Saving | null;
/** What each further tier would save. */
export function savingsByTier(text: string, gateway?: AnyGateway): Saving[];
/** The text with every replacement up to a tier, whether it lowers the charge or not. */
export function replace(text: string, tier?: Tier): string;

/** A place that was probably not intended: `&amp;`, `%20`, `Ã©`. */
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
