// Twilio's calculator over a file of JSON strings, one a line.
const fs = require("node:fs");
const { SegmentedMessage } = require("sms-segments-calculator");

const [workload, file] = process.argv.slice(2);
const texts = fs.readFileSync(file, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
const pass = () => {
  const start = process.hrtime.bigint();
  let charge = 0;
  for (const text of texts) charge += new SegmentedMessage(text, "auto").segmentsCount;
  return [Number(process.hrtime.bigint() - start) / texts.length, charge];
};
const [, charge] = pass();
const times = Array.from({ length: 7 }, () => pass()[0]).sort((a, b) => a - b);
console.log(`sms-segments-calculator, ${workload}: ${Math.round(times[3])} ns a message, ${charge} segments`);
