"""The exceptions of this package.

Every exception has a stable ``code``. If one place of the input is wrong, it has a ``span``. The span counts characters:
``input[start:end]`` is the place. The message counts bytes, as the library does. No exception contains the user's text.
"""


class SmsChargeError(ValueError):
    """The base class of all errors of this package.

    >>> import sms_charge
    >>> try:
    ...     sms_charge.parse_phone("+62 812 3456 7890")
    ... except sms_charge.SmsChargeError as error:
    ...     type(error).__name__, error.code, error.span
    ('PhoneNumberError', 'invalid-character', (3, 4))
    """

    #: A stable word for the error.
    code: str
    #: The place in characters of the input, or ``None`` if the error has no place.
    span: tuple[int, int] | None

    def __init__(self, message: str, code: str, span: tuple[int, int] | None = None) -> None:
        super().__init__(message, code, span)
        self.code = code
        self.span = span

    def __str__(self) -> str:
        return str(self.args[0])


class ProfileError(SmsChargeError):
    """The settings of a gateway are wrong. For a gateway file, ``line`` and ``column`` are the place, both from 1."""

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
    """A text can't be counted: a ``str`` has half a surrogate pair, or a row is not UTF-8. For a row, the span counts
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
    """A column is corrupt or too large."""


class KeywordError(SmsChargeError):
    """A word is not one of the choices."""


class PhoneNumberError(SmsChargeError):
    """A text is not an Indonesian mobile number."""


class TemplateError(SmsChargeError):
    """A placeholder of a template is wrong, or the syntax is unknown."""


class ContentError(SmsChargeError):
    """The provider's API can't carry these values. The span is a place of the content string. For a mapping, it is a place of
    the wrong key or value."""


class RenderError(SmsChargeError):
    """A value is missing. The span is a place of the template's source."""


class BoundsError(SmsChargeError):
    """A specification of a value is wrong, or does not match the template. The span is a place of the wrong specification,
    or of the template's source."""
