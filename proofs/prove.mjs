// Runs `prove` of the library as WebAssembly, on texts of all stages, and compares its sums with those of
// this machine's program: node prove.mjs MODULE PROGRAM. Nothing is imported, since no panic is reachable.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const [module, program] = process.argv.slice(2);
const { instance } = await WebAssembly.instantiate(readFileSync(module), {});
const { memory, prove, __heap_base: heap } = instance.exports;

// `Input`: pointer and length, four capacities, settings, reserve, limit.
const input = heap.value;
const at = input + 32;
memory.grow(1);

function sum(text) {
    const bytes = new TextEncoder().encode(text);
    new Uint8Array(memory.buffer).set(bytes, at);
    const view = new DataView(memory.buffer, input);
    view.setUint32(0, at, true);
    view.setUint32(4, bytes.length, true);
    [160, 153, 70, 67].forEach((capacity, i) => view.setUint16(8 + 2 * i, capacity, true));
    view.setUint8(16, 0);
    view.setUint16(18, 0, true);
    view.setUint8(20, 255);
    return prove(input) >>> 0;
}

const texts = [
    "Kode OTP Anda 482913.",
    "[Café à Zürich: 25 €] ".repeat(20),
    "Kode %{code} berlaku sampai dengan pukul %{time} ✅ ".repeat(9),
    "code:482913,expire_at:5",
    "+62 812-3456-7890",
    "您的验证码是四八二九一三".repeat(12),
];
let failed = false;
for (const text of texts) {
    const expected = Number(execFileSync(program, [text], { encoding: "utf8" }).match(/sum (\d+)/)[1]) >>> 0;
    const got = sum(text);
    if (got !== expected) {
        console.log(`${JSON.stringify(text)}: ${got}, here ${expected}`);
        failed = true;
    }
}
if (failed) process.exit(1);
console.log(`=> the same sums of ${texts.length} texts`);
