// The count alone: `sms-charge/count`.

import { count } from './counting.js';
import { compiled } from './binary.count.js';
import { Module } from './module.js';

function noGateway() {
  throw new TypeError("gateway: expected none; 'sms-charge/count' counts by the standard, 'sms-charge' for a gateway");
}

const module = new Module(compiled());

export const { estimate, segments } = count(module, noGateway);

// By the standard it is what the last segment has left.
export const remaining = text => module.segments(text).at(-2);
