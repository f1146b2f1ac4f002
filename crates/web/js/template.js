// Templates, contents and phone numbers: `sms-charge/template`.

import { compiled } from './binary.template.js';
import { Module } from './module.js';
import { templating } from './templating.js';

export const { template, content, phone } = templating(new Module(compiled()));
export { InputError } from './error.js';
export { Gateway } from './gateway.js';
