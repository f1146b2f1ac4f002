/** A character as it is sent. */
export interface EncodedChar {
  readonly raw: string;
  readonly isGSM7: boolean;
  readonly encoding: 'GSM-7' | 'UCS-2';
  codeUnitSizeInBits(): number;
  sizeInBits(): number;
}

/** One octet of a header. */
export interface UserDataHeader {
  readonly isReservedChar: true;
  readonly isUserDataHeader: true;
  sizeInBits(): number;
}

export interface Segment extends Array<EncodedChar | UserDataHeader> {
  readonly hasUserDataHeader: boolean;
  readonly hasTwilioReservedBits: boolean;
  sizeInBits(): number;
  messageSizeInBits(): number;
  freeSizeInBits(): number;
}

/** `SegmentedMessage` as of sms-segments-calculator. Sizes are in bits. */
export class SegmentedMessage {
  constructor(message: string, encoding?: 'GSM-7' | 'UCS-2' | 'auto', smartEncoding?: boolean);
  readonly encoding: 'GSM-7' | 'UCS-2' | 'auto';
  readonly encodingName: 'GSM-7' | 'UCS-2';
  readonly segments: Segment[];
  readonly segmentsCount: number;
  readonly graphemes: string[];
  readonly encodedChars: EncodedChar[];
  readonly numberOfUnicodeScalars: number;
  readonly numberOfCharacters: number;
  readonly messageSize: number;
  readonly totalSize: number;
  readonly lineBreakStyle: 'LF' | 'CRLF' | 'LF+CRLF' | undefined;
  readonly warnings: string[];
  getEncodingName(): 'GSM-7' | 'UCS-2';
  getNonGsmCharacters(): string[];
}
