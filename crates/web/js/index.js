// The count for any gateway: `sms-charge`.

import { compiled } from './binary.index.js';
import { countAny } from './counting.js';
import { Module } from './module.js';

export const { estimate, segments, remaining } = countAny(new Module(compiled()));
export { Gateway } from './gateway.js';
