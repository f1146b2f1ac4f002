// The count alone: `sms-charge/count`.

import { count } from './counting.js';
import { compiled } from './binary.count.js';
import { Module } from './module.js';

function noGateway() {
  throw new TypeError("gateway: expected none; 'sms-charge/count' counts by the standard, 'sms-charge' for a gateway");
}

export const { estimate, segments, remaining } = count(new Module(compiled()), noGateway);
