"""The results of functions: plain values that can be compared, hashed and pickled.

A span counts characters: ``text[start:end]`` is the place.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Estimate:
    """The cost of one text."""

    #: ``"GSM-7"``, ``"UCS-2"`` or ``"Latin-1"``: the encoding that the text and the gateway's additions need.
    encoding: str
    #: The units of the text: septets, UTF-16 code units or octets, depending on the encoding.
    units: int
    #: The number of billed segments, at least 1.
    charge: int
    #: Whether the message exceeds a limit of the profile.
    over_limit: bool
    #: The language of the national locking table, such as ``"tr"``, or ``None``.
    locking: str | None
    #: The language of the national single shift table, or ``None``.
    single: str | None


@dataclass(frozen=True, slots=True)
class Total:
    """The cost of many texts together."""

    #: The number of texts.
    texts: int
    #: The number of billed segments.
    charge: int
    #: The number of texts that need UCS-2.
    ucs2: int
    #: The number of texts that exceed a limit of the profile.
    over_limit: int


@dataclass(frozen=True, slots=True)
class Segment:
    """One segment of a message, as it is sent over the air."""

    #: The characters of the text in this segment. Empty if it holds only what the gateway adds.
    text: str = field(repr=False)
    #: The units of these characters.
    units: int
    #: The units of what the gateway adds in this segment.
    added: int
    #: The number of free units.
    remaining: int
    #: The encoding of the whole message.
    encoding: str
    #: The languages of the tables of the whole message, or ``None``.
    locking: str | None
    single: str | None


@dataclass(frozen=True, slots=True)
class Replacement:
    """A cheaper text for one place."""

    #: The text to write.
    text: str
    #: How much it changes: ``"invisible"``, ``"typographic"``, ``"equivalent"``, ``"spacing"``, ``"pictures"`` or ``"lossy"``.
    tier: str
    #: Why it can replace the original.
    reason: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A place that makes a text more expensive."""

    #: A stable word for the reason, such as ``"outside-gsm7"``.
    code: str
    #: The place, in characters.
    span: tuple[int, int]
    #: The units that the place takes.
    units: int
    #: The expensive character, or the first of several, or ``None``.
    character: str | None = field(repr=False)
    #: The name of the character.
    name: str | None = field(repr=False)
    #: Whether a character of the place is outside GSM-7.
    outside_gsm7: bool
    #: A replacement, or ``None``.
    replacement: Replacement | None


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement and its place."""

    #: The place, in characters of the original text.
    span: tuple[int, int]
    #: The replacement.
    replacement: Replacement


@dataclass(frozen=True, slots=True)
class Savings:
    """The replacements that lower a text's charge."""

    #: The text with the replacements.
    text: str = field(repr=False)
    #: The cost of the original text.
    before: Estimate
    #: The cost of the text with the replacements.
    after: Estimate
    #: The replacements, in the order of the text.
    edits: tuple[Edit, ...]
    #: The highest tier of the replacements. Without a replacement, the tier that was asked for.
    tier: str
    #: Whether some replacements were not tried because there are too many.
    is_partial: bool


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A placeholder of a template."""

    #: The name of its variable.
    name: str
    #: The place, in characters of the template's source.
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
    """The effect of one variable on the bounds."""

    #: How many characters can be added to its maximum before the highest charge rises.
    headroom: int
    #: Whether its value alone can make the text UCS-2.
    turns_ucs2: bool
    #: Its share of the worst case, in units.
    units: int


@dataclass(frozen=True, slots=True)
class Bounds:
    """The lowest and the highest cost of a template."""

    #: The lowest charge with any values.
    low: int
    #: The highest charge with any values.
    high: int
    #: The highest charge if every value is GSM-7.
    highest_gsm7: int
    #: The most expensive message.
    worst: WorstCase
    #: Each variable by its name.
    variables: dict[str, VariableBounds] = field(hash=False)


@dataclass(frozen=True, slots=True, repr=False)
class PhoneNumber:
    """An Indonesian mobile number. ``str`` gives E.164. ``repr`` gives a mask, because a number is personal data."""

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
    #: The brand under which the range is sold, such as ``"by.U"``, or ``None``.
    sub_brand: str | None
    #: ``"in-service"``, ``"contested"``, ``"defunct"`` or ``"unknown"``.
    range_state: str
    #: The date of the table of ranges.
    checked: str

    def __str__(self) -> str:
        return self.e164

    def __repr__(self) -> str:
        return f"PhoneNumber({self.masked!r})"
