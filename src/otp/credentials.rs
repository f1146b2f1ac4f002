//! The two secrets in the headers of every request.

use core::fmt;

use super::{API_ID_HEADER, API_SECRET_HEADER};

/// The API's id and secret, for the two headers. `Debug` shows neither.
///
/// ```no_run
/// use sms_charge::otp::Credentials;
///
/// let (id, secret) = (std::env::var("OTP_API_ID")?, std::env::var("OTP_API_SECRET")?);
/// let credentials = Credentials::new(&id, &secret)?;
/// for (name, value) in credentials.headers() {
///     // request.header(name, value)
/// }
/// assert_eq!(format!("{credentials:?}"), "Credentials(hidden)");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy)]
pub struct Credentials<'a> {
    id: &'a str,
    secret: &'a str,
}

impl<'a> Credentials<'a> {
    /// Checks that both can be put in a header unchanged.
    ///
    /// # Errors
    ///
    /// If one of them is empty or has characters other than visible ASCII. The most common mistake
    /// is the line end of the file that it was read from.
    ///
    /// ```
    /// use sms_charge::otp::Credentials;
    ///
    /// let error = Credentials::new("id", "secret\n").unwrap_err();
    /// assert!(!error.is_id());
    /// assert_eq!(
    ///     error.to_string(),
    ///     "the API's secret must be visible ASCII for a header, but byte 6 is not"
    /// );
    /// ```
    pub fn new(id: &'a str, secret: &'a str) -> Result<Self, CredentialsError> {
        for (text, is_id) in [(id, true), (secret, false)] {
            let unfit = text.bytes().position(|byte| !byte.is_ascii_graphic());
            if unfit.is_some() || text.is_empty() {
                return Err(CredentialsError { is_id, unfit });
            }
        }
        Ok(Self { id, secret })
    }

    /// The headers: name and value.
    ///
    /// ```
    /// use sms_charge::otp::{API_SECRET_HEADER, Credentials};
    ///
    /// let headers = Credentials::new("id", "secret")?.headers();
    /// assert_eq!(headers[1], (API_SECRET_HEADER, "secret"));
    /// # Ok::<(), sms_charge::otp::CredentialsError>(())
    /// ```
    #[must_use]
    pub const fn headers(&self) -> [(&'static str, &'a str); 2] {
        [(API_ID_HEADER, self.id), (API_SECRET_HEADER, self.secret)]
    }
}

/// Shows nothing.
impl fmt::Debug for Credentials<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credentials(hidden)")
    }
}

/// Why [`Credentials::new`] refused. It holds no text of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CredentialsError {
    is_id: bool,
    /// `None` if the text is empty.
    unfit: Option<usize>,
}

impl CredentialsError {
    /// Whether the id is wrong. Otherwise it is the secret.
    #[must_use]
    pub const fn is_id(self) -> bool {
        self.is_id
    }

    /// The stable code, `unfit-credentials`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        "unfit-credentials"
    }
}

impl fmt::Display for CredentialsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let which = if self.is_id { "id" } else { "secret" };
        write!(f, "the API's {which} must be visible ASCII for a header, ")?;
        match self.unfit {
            Some(at) => write!(f, "but byte {at} is not"),
            None => f.write_str("but it is empty"),
        }
    }
}

impl core::error::Error for CredentialsError {}
