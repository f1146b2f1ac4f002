"""What the functions give back: plain values, which can be compared, hashed and pickled.

A span counts characters, so that ``text[start:end]`` is the place.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a text costs."""

    #: ``"GSM-7"``, ``"UCS-2"`` or ``"Latin-1"``: what the text needs together with what the gateway adds.
    encoding: str
    #: The text's own units: septets, UTF-16 code units or octets, by encoding.
    units: int
    #: The number of billed segments, at least 1.
    charge: int
    #: The message passes a limit of the profile.
    over_limit: bool
    #: The language of the national locking table, such as ``"tr"``, or ``None``.
    locking: str | None
    #: The language of the national single shift table, or ``None``.
    single: str | None


@dataclass(frozen=True, slots=True)
class Total:
    """What many texts cost together."""

    #: The number of texts.
    texts: int
    #: The number of billed segments.
    charge: int
    #: The number of texts that need UCS-2.
    ucs2: int
    #: The number of texts that pass a limit of the profile.
    over_limit: int


@dataclass(frozen=True, slots=True)
class Segment:
    """One segment of a message, as it goes over the air."""

    #: The characters of the text in this segment. Empty where it holds only what the gateway adds.
    text: str = field(repr=False)
    #: The units that they take.
    units: int
    #: The units of what the gateway adds in this segment.
    added: int
    #: The units left free.
    remaining: int
    #: The encoding of the whole message.
    encoding: str
    #: The languages of the tables of the whole message, or ``None``.
    locking: str | None
    single: str | None


@dataclass(frozen=True, slots=True)
class Replacement:
    """What could stand in a place that costs."""

    #: What to write.
    text: str
    #: How far it goes: ``"invisible"``, ``"typographic"``, ``"equivalent"``, ``"spacing"``, ``"pictures"`` or ``"lossy"``.
    tier: str
    #: Why it will do.
    reason: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A place of a text that costs something."""

    #: What it does to the cost, such as ``"outside-gsm7"``: a stable word.
    code: str
    #: Where, in characters.
    span: tuple[int, int]
    #: The units that the place takes.
    units: int
    #: The character at fault, or the first of several, or ``None``.
    character: str | None = field(repr=False)
    #: What the character is called.
    name: str | None = field(repr=False)
    #: A character of the place is outside GSM-7.
    outside_gsm7: bool
    #: What could stand there, or ``None``.
    replacement: Replacement | None


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement and its place."""

    #: Where, in characters of the text before any replacement.
    span: tuple[int, int]
    #: What to write there.
    replacement: Replacement


@dataclass(frozen=True, slots=True)
class Savings:
    """The replacements that lower a text's charge."""

    #: The text with the replacements.
    text: str = field(repr=False)
    #: What it costs without them.
    before: Estimate
    #: What it costs with them.
    after: Estimate
    #: The replacements, in the order of the text.
    edits: tuple[Edit, ...]
    #: The highest tier that was needed, or that was asked for if there is no replacement.
    tier: str
    #: Not all replacements of the text were tried, since there are too many.
    is_partial: bool


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A placeholder of a template."""

    #: The name of its variable.
    name: str
    #: Where, in characters of the template's source.
    span: tuple[int, int]


@dataclass(frozen=True, slots=True)
class WorstCase:
    """The most expensive message of a template."""

    #: The encoding that it needs.
    encoding: str
    #: Its units.
    units: int
    #: The units of the text around the placeholders.
    literal_units: int


@dataclass(frozen=True, slots=True)
class VariableBounds:
    """What one variable has to do with the bounds."""

    #: How many characters its maximum can be raised by before the highest charge rises.
    headroom: int
    #: Its value alone can turn the text UCS-2.
    turns_ucs2: bool
    #: Its share of the worst case, in units.
    units: int


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a template can cost."""

    #: The lowest charge that any values lead to.
    low: int
    #: The highest charge that any values lead to.
    high: int
    #: The highest charge as long as every value is GSM-7.
    highest_gsm7: int
    #: What the most expensive message is made of.
    worst: WorstCase
    #: Each variable by its name.
    variables: dict[str, VariableBounds] = field(hash=False)


@dataclass(frozen=True, slots=True, repr=False)
class PhoneNumber:
    """An Indonesian mobile number. ``str`` gives E.164, and ``repr`` a mask, since a number is personal data."""

    #: ``"+6281234567890"``, the form to send.
    e164: str
    #: ``"6281234567890"``.
    msisdn: str
    #: ``"081234567890"``.
    national: str
    #: ``"+62 812-****-890"``, for screens and logs.
    masked: str
    #: The brand that holds the range, such as ``"Telkomsel"``, or ``None``.
    operator: str | None
    #: The company of that brand, or ``None``.
    company: str | None
    #: The brand that the range is sold as, such as ``"by.U"``, or ``None``.
    sub_brand: str | None
    #: ``"in-service"``, ``"contested"``, ``"defunct"`` or ``"unknown"``.
    range_state: str
    #: The date of the table of ranges.
    checked: str

    def __str__(self) -> str:
        return self.e164

    def __repr__(self) -> str:
        return f"PhoneNumber({self.masked!r})"
