"""What goes wrong.

Every exception has a stable ``code``, and a ``span`` where a place of the input is at fault. The span counts characters, so
that ``input[start:end]`` is the place. A message counts bytes, as the library does. No exception holds the user's text.
"""


class SmsChargeError(ValueError):
    """What all errors of this package are.

    >>> import sms_charge
    >>> try:
    ...     sms_charge.parse_phone("+62 812 3456 7890")
    ... except sms_charge.SmsChargeError as error:
    ...     type(error).__name__, error.code, error.span
    ('PhoneNumberError', 'invalid-character', (3, 4))
    """

    #: A stable word for what is wrong.
    code: str
    #: Where, in characters of the input; ``None`` if no place is at fault.
    span: tuple[int, int] | None

    def __init__(self, message: str, code: str, span: tuple[int, int] | None = None) -> None:
        super().__init__(message, code, span)
        self.code = code
        self.span = span

    def __str__(self) -> str:
        return str(self.args[0])


class ProfileError(SmsChargeError):
    """Settings of a gateway that are wrong. ``line`` and ``column`` are of a gateway file, both from 1."""

    #: The line of the gateway file, from 1.
    line: int | None
    #: The column in characters, from 1.
    column: int | None

    def __init__(
        self,
        message: str,
        code: str,
        span: tuple[int, int] | None = None,
        line: int | None = None,
        column: int | None = None,
    ) -> None:
        super().__init__(message, code, span)
        self.args = (message, code, span, line, column)
        self.line = line
        self.column = column


class TextError(SmsChargeError):
    """A text that can't be counted: a ``str`` with half a surrogate pair, or a row that is not UTF-8. The span of a row counts
    bytes."""

    #: The row of the column, from 0.
    row: int | None

    def __init__(
        self,
        message: str,
        code: str,
        span: tuple[int, int] | None = None,
        row: int | None = None,
    ) -> None:
        super().__init__(message, code, span)
        self.args = (message, code, span, row)
        self.row = row


class ColumnError(SmsChargeError):
    """A column that contradicts itself, or that is too large."""


class KeywordError(SmsChargeError):
    """A word that is not among the choices."""


class PhoneNumberError(SmsChargeError):
    """A text that is not an Indonesian mobile number."""


class TemplateError(SmsChargeError):
    """A text with placeholders that are wrong, or a syntax that is not known."""


class ContentError(SmsChargeError):
    """Values that the provider's API can't carry. The span is of the content string; of a mapping, it is of the key or the
    value at fault."""


class RenderError(SmsChargeError):
    """A value is missing. The span is of the template's source."""


class BoundsError(SmsChargeError):
    """Specifications of values that are wrong, or that don't go with the template. The span is of a specification that
    can't be read; otherwise it is of the template's source."""
