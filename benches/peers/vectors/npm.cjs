// Answers questions with packages of npm. Each line is one JSON object.
const { SegmentedMessage } = require("sms-segments-calculator");
const splitSms = require("split-sms");
const smsLength = require("sms-length");
const smsCounter = require("sms-counter");
const gsm7 = require("gsm7");

// The answer of sms-length and sms-counter, which have the same design.
const counted = ({ encoding, length, messages, remaining }) => ({
  encoding: encoding === "UTF16" ? "UCS-2" : "GSM-7",
  units: length,
  charge: messages,
  remaining,
});

const hexadecimal = (octets) => Buffer.from(octets).toString("hex").toUpperCase();

const packed = (septets) => {
  const filled = septets.length % 8 === 7 ? [...septets, 0x0d] : [...septets];
  let number = 0n;
  for (const septet of filled.reverse()) number = (number << 7n) | BigInt(septet);
  const octets = [];
  for (let left = filled.length * 7; left > 0; left -= 8, number >>= 8n) octets.push(Number(number & 0xffn));
  return Buffer.from(octets);
};

const peers = {
  "sms-segments-calculator": ({ text, gateway }) => {
    const message = new SegmentedMessage(text, gateway.encodings ? "UCS-2" : "auto");
    const bits = message.encodingName === "GSM-7" ? 7 : 16;
    const last = message.segments[message.segments.length - 1];
    return {
      encoding: message.encodingName,
      units: message.messageSize / bits,
      charge: message.segmentsCount,
      segments: message.segments.map((segment) => segment.messageSizeInBits() / bits),
      remaining: Math.floor(last.freeSizeInBits() / bits),
    };
  },
  "split-sms": ({ text, gateway }) => {
    const { characterSet, parts, bytes, remainingInPart } = splitSms.split(text, {
      characterset: gateway.encodings && splitSms.UNICODE,
    });
    const width = characterSet === "GSM" ? 1 : 2;
    return {
      encoding: characterSet === "GSM" ? "GSM-7" : "UCS-2",
      units: bytes / width,
      charge: parts.length,
      segments: parts.map((part) => part.bytes / width),
      remaining: remainingInPart,
    };
  },
  "sms-length": ({ text }) => counted(smsLength.count(text)),
  "sms-counter": ({ text }) => counted(smsCounter.default.count(text)),
  // It packs and unpacks, and fills seven unused bits with a CR.
  gsm7: ({ text, septets }) =>
    septets === undefined
      ? { packed: hexadecimal(gsm7.encode(text)) }
      : { text: gsm7.decode(packed(Buffer.from(septets, "hex"))) },
};

const lines = require("node:fs").readFileSync(0, "utf8").trimEnd().split("\n");
for (const line of lines) {
  const question = JSON.parse(line);
  let answer;
  try {
    answer = peers[question.peer](question);
  } catch {
    answer = { refused: true };
  }
  console.log(JSON.stringify({ peer: question.peer, id: question.id, ...answer }));
}
