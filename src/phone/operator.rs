//! Who holds an Indonesian mobile number range: the brand and the company of a prefix.
//!
//! The sources and the decisions are in the docs of [`NumberRange`].

use core::fmt;

use crate::keyword::keywords;

/// The day on which the table below was last compared with its sources, in ISO 8601.
const CHECKED: &str = "2026-11-28";

/// What the numbering plan says about a prefix of three digits.
#[derive(Clone, Copy)]
pub(crate) enum Plan {
    /// Mobile numbers: the state of the range, and the brand that holds it if that is known.
    Mobile(RangeState, Option<Brand>),
    /// Intelligent-network services: free, shared cost, universal access, premium.
    Service,
    /// Satellite phones, which no SMS gateway reaches.
    Satellite,
    /// Planned for mobile networks and never opened.
    NeverOpened,
}

const TSEL: Plan = Plan::Mobile(RangeState::InService, Some(Brand::Telkomsel));
const IM3: Plan = Plan::Mobile(RangeState::InService, Some(Brand::Im3));
const TRI: Plan = Plan::Mobile(RangeState::InService, Some(Brand::Tri));
const XL: Plan = Plan::Mobile(RangeState::InService, Some(Brand::Xl));
const AXIS: Plan = Plan::Mobile(RangeState::InService, Some(Brand::Axis));
const SF: Plan = Plan::Mobile(RangeState::InService, Some(Brand::Smartfren));
/// Contested: the sources disagree. See the decisions of [`NumberRange`].
const CXL: Plan = Plan::Mobile(RangeState::Contested, Some(Brand::Xl));
const CAX: Plan = Plan::Mobile(RangeState::Contested, Some(Brand::Axis));
const CSF: Plan = Plan::Mobile(RangeState::Contested, Some(Brand::Smartfren));
/// Ceria, later Net1: licence revoked on 2021-11-30 (Antara).
const GONE: Plan = Plan::Mobile(RangeState::Defunct, None);
/// Byru. Its satellite has left its slot.
const SAT: Plan = Plan::Satellite;
const NONE: Plan = Plan::Mobile(RangeState::Unknown, None);
const SERV: Plan = Plan::Service;
const SHUT: Plan = Plan::NeverOpened;

/// The `8xx` prefixes of +62: rows by the second digit of the national significant number, columns by
/// the third.
#[rustfmt::skip]
const PLAN: [[Plan; 10]; 10] = [
    //        0     1     2     3     4     5     6     7     8     9
    /* 80 */ [SERV, SERV, SERV, SERV, SERV, SERV, SERV, SERV, SERV, SERV],
    /* 81 */ [NONE, TSEL, TSEL, TSEL, IM3,  IM3,  IM3,  XL,   XL,   XL  ],
    /* 82 */ [NONE, TSEL, TSEL, TSEL, NONE, NONE, NONE, NONE, GONE, NONE],
    /* 83 */ [NONE, AXIS, AXIS, AXIS, NONE, NONE, NONE, CAX,  AXIS, NONE],
    /* 84 */ [SHUT, SHUT, SHUT, SHUT, SHUT, SHUT, SHUT, SHUT, SHUT, SHUT],
    /* 85 */ [NONE, TSEL, TSEL, TSEL, NONE, IM3,  IM3,  IM3,  IM3,  XL  ],
    /* 86 */ [NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, SAT,  NONE],
    /* 87 */ [NONE, NONE, NONE, NONE, NONE, NONE, NONE, XL,   XL,   CXL ],
    /* 88 */ [NONE, SF,   SF,   SF,   CSF,  CSF,  CSF,  SF,   SF,   SF  ],
    /* 89 */ [NONE, NONE, NONE, NONE, NONE, TRI,  TRI,  TRI,  TRI,  TRI ],
];

/// The cell of the prefix `8`, `second`, `third`; `None` if one of them is not a digit.
pub(crate) const fn plan(second: u8, third: u8) -> Option<Plan> {
    match cell(&PLAN, second) {
        Some(row) => cell(&row, third),
        None => None,
    }
}

/// `get` is not `const`.
const fn cell<T: Copy>(row: &[T; 10], digit: u8) -> Option<T> {
    match row.split_at_checked(digit as usize) {
        Some((_, [cell, ..])) => Some(*cell),
        _ => None,
    }
}

/// The range of an accepted number, from the first five digits of its national significant number.
pub(crate) fn range([first, second, third, fourth, fifth]: [u8; 5]) -> NumberRange {
    let (state, brand) = match plan(second, third) {
        Some(Plan::Mobile(state, brand)) => (state, brand),
        _ => (RangeState::Unknown, None),
    };
    let sub_brand = match (second, third, fourth, fifth) {
        (5, 1, 5, 4..=8) => Some(Brand::ByU),
        _ => None,
    };
    NumberRange {
        prefix: u16::from(first) * 100 + u16::from(second) * 10 + u16::from(third),
        state,
        operator: brand.map(Brand::operator),
        sub_brand,
        checked: CHECKED,
    }
}

/// The name by which subscribers know the network.
///
/// Exactly one brand holds a range. [`NumberRange`] has the sources.
///
/// ```
/// use sms_charge::phone::{Brand, Company};
///
/// assert_eq!(Brand::Axis.name(), "AXIS");
/// assert_eq!(Brand::Axis.company(), Company::Xlsmart);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Brand {
    /// Telkomsel (Halo, simPATI, As, Loop).
    Telkomsel,
    /// by.U, Telkomsel's prepaid brand. It is only a hint: see [`NumberRange::sub_brand`].
    ByU,
    /// IM3 (formerly Matrix and Mentari).
    Im3,
    /// Tri, also written 3.
    Tri,
    /// XL.
    Xl,
    /// AXIS.
    Axis,
    /// Smartfren.
    Smartfren,
}

keywords!(Brand {
    Telkomsel => "telkomsel",
    ByU => "by-u" | "by.u",
    Im3 => "im3",
    Tri => "tri" | "3",
    Xl => "xl",
    Axis => "axis",
    Smartfren => "smartfren",
});

impl Brand {
    /// Every brand, in the order of the companies.
    ///
    /// ```
    /// use sms_charge::phone::{Brand, Company};
    ///
    /// let xlsmart = Brand::ALL.iter().filter(|brand| brand.company() == Company::Xlsmart);
    /// assert!(xlsmart.eq(&[Brand::Xl, Brand::Axis, Brand::Smartfren]));
    /// ```
    pub const ALL: &'static [Self] = &[
        Self::Telkomsel,
        Self::ByU,
        Self::Im3,
        Self::Tri,
        Self::Xl,
        Self::Axis,
        Self::Smartfren,
    ];

    /// The brand in its own spelling.
    ///
    /// ```
    /// assert_eq!(sms_charge::phone::Brand::ByU.name(), "by.U");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Telkomsel => "Telkomsel",
            Self::ByU => "by.U",
            Self::Im3 => "IM3",
            Self::Tri => "Tri",
            Self::Xl => "XL",
            Self::Axis => "AXIS",
            Self::Smartfren => "Smartfren",
        }
    }

    /// The company that runs the brand today: since 2022-01-04 for IM3 and Tri, since 2025-04-16
    /// for XL, AXIS and Smartfren.
    ///
    /// ```
    /// use sms_charge::phone::{Brand, Company};
    ///
    /// assert_eq!(Brand::Tri.company(), Company::IndosatOoredooHutchison);
    /// ```
    #[must_use]
    pub const fn company(self) -> Company {
        match self {
            Self::Telkomsel | Self::ByU => Company::Telkomsel,
            Self::Im3 | Self::Tri => Company::IndosatOoredooHutchison,
            Self::Xl | Self::Axis | Self::Smartfren => Company::Xlsmart,
        }
    }

    const fn operator(self) -> Operator {
        Operator {
            brand: self,
            company: self.company(),
        }
    }
}

/// The company of a brand: the party that a gateway pays for termination.
///
/// ```
/// assert_eq!(sms_charge::phone::Company::Xlsmart.name(), "XLSMART");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Company {
    /// PT Telekomunikasi Selular, of the Telkom group.
    Telkomsel,
    /// PT Indosat Ooredoo Hutchison, from the merger of 2022-01-04.
    IndosatOoredooHutchison,
    /// PT XLSMART Telecom Sejahtera, in operation since 2025-04-16.
    Xlsmart,
}

keywords!(Company {
    Telkomsel => "telkomsel",
    IndosatOoredooHutchison => "indosat-ooredoo-hutchison" | "indosat ooredoo hutchison",
    Xlsmart => "xlsmart",
});

impl Company {
    /// The company's trade name.
    ///
    /// ```
    /// use sms_charge::phone::Company;
    ///
    /// let company = Company::IndosatOoredooHutchison;
    /// assert_eq!(company.name(), "Indosat Ooredoo Hutchison");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Telkomsel => "Telkomsel",
            Self::IndosatOoredooHutchison => "Indosat Ooredoo Hutchison",
            Self::Xlsmart => "XLSMART",
        }
    }
}

/// The holder of a number range. `Display` writes `XL (XLSMART)`, or one name if both are the same.
///
/// It answers whose tariff applies, as long as numbers cannot be ported. It is the holder of the
/// range, not a look-up of the number.
///
/// ```
/// use sms_charge::phone::Company;
/// use sms_charge::PhoneNumber;
///
/// let operator = PhoneNumber::parse("+6281734567890")?.operator();
/// assert_eq!(operator.map(|o| o.company), Some(Company::Xlsmart));
/// assert_eq!(operator.map(|o| o.to_string()).as_deref(), Some("XL (XLSMART)"));
/// # Ok::<(), sms_charge::phone::PhoneNumberError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Operator {
    /// The brand that holds the range.
    pub brand: Brand,
    /// The company that ran the brand on the day the table was checked.
    pub company: Company,
}

impl fmt::Display for Operator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (brand, company) = (self.brand.name(), self.company.name());
        if brand == company {
            f.write_str(brand)
        } else {
            write!(f, "{brand} ({company})")
        }
    }
}

/// How certain it is that a range is in use.
///
/// ```
/// use sms_charge::phone::RangeState;
/// use sms_charge::PhoneNumber;
///
/// // Ceria's licence was revoked in 2021. A message to it may still be billed.
/// let number = PhoneNumber::parse("+6282834567890")?;
/// assert_eq!(number.range().state, RangeState::Defunct);
/// # Ok::<(), sms_charge::phone::PhoneNumberError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RangeState {
    /// The sources agree about the holder.
    InService,
    /// Some sources name a holder, and others do not list the range.
    Contested,
    /// Its network is closed.
    Defunct,
    /// The plan says mobile, but no holder is known. New ranges open without notice, so numbers in
    /// it are accepted.
    Unknown,
}

keywords!(RangeState {
    InService => "in-service",
    Contested => "contested",
    Defunct => "defunct",
    Unknown => "unknown",
});

/// What is known about the range of a number, and when that was checked.
///
/// It depends on the first three digits after +62. Only `sub_brand` depends on five.
///
/// ```
/// use sms_charge::phone::{Brand, RangeState};
/// use sms_charge::PhoneNumber;
///
/// let range = PhoneNumber::parse("+6285155567890")?.range();
/// assert_eq!((range.prefix, range.state), (851, RangeState::InService));
/// assert_eq!(range.checked, "2026-11-28");
/// assert_eq!(range.operator.map(|o| o.brand), Some(Brand::Telkomsel));
/// assert_eq!(range.sub_brand, Some(Brand::ByU));
/// # Ok::<(), sms_charge::phone::PhoneNumberError>(())
/// ```
///
/// The answer is the **holder of the range**. Indonesia has no number portability in service, so
/// the holder of the range is the operator of the number. If portability is introduced (a case is
/// before the Constitutional Court, 319/PUU-XXIV/2026), the answer will still be the holder of the
/// range, but not the operator of every number in it.
///
/// # Sources
///
/// All were checked on the date in [`checked`](Self::checked).
///
/// - google/libphonenumber carrier data for 62, read through `phonenumbers` 9.0.43 (names last
///   changed in v8.13.6, 2023-02-08). It names 38 prefixes, and the companies as they were before
///   April 2025.
/// - `lokal-id` 0.7.2 (`PyPI`, October 2026), which has brand and group separately.
/// - adamabhin/dummy-traditional, the prefix table of a product's user guide (June 2019).
/// - `Parse::PhoneNumber::ID` (CPAN, data of 2011) and the `id-ID` pattern of
///   validatorjs/validator.js, for confirmation.
/// - The purpose of each block of ten: KM 28/2004, the number table of the technical plan. The full
///   text of the plan in force, PM 14/2018, was not available. No prefix here depends on it.
/// - Companies: Indosat and Hutchison 3 merged on 2022-01-04. XL Axiata, Smartfren and Smart
///   Telecom became XLSMART, in operation since 2025-04-16, and kept the brands XL, AXIS and
///   Smartfren.
///
/// # Decisions
///
/// - Brand and company are two answers. Companies merge, and a tariff that names XL must continue
///   to mean XL.
/// - Three digits decide. 8591 and 8598 belong to AXIS in the 2019 table only, and the company is
///   the same today. They are not separate ranges here.
/// - by.U is a hint next to the answer ([`sub_brand`](Self::sub_brand)) and never the operator: it is
///   sold inside Telkomsel's 851. Its blocks are 85154 to 85158 in about 20 independent prefix
///   lists of public repositories. One article (idfot, 2022 or later) does not have 85154.
/// - If the sources disagree about a range, it keeps the name that some of them give, and its state
///   is [`RangeState::Contested`]. 884, 885 and 886 belong to Smartfren in three sources and are
///   missing in libphonenumber. 879 belongs to XL in three sources and is missing in two. 837
///   belongs to AXIS in one list, which 14 public files copy, and is missing in the others.
/// - 876 has a holder in one hobby table only, so it is unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct NumberRange {
    /// The first three digits after +62, 810 to 899. People write them with the trunk prefix: 0812.
    pub prefix: u16,
    /// Whether the range is known to be in use.
    pub state: RangeState,
    /// The holder, if it is known.
    pub operator: Option<Operator>,
    /// A brand that is sold inside the range: [`Brand::ByU`] for 85154 to 85158. It is a hint: the
    /// operator and the price are those of the range.
    pub sub_brand: Option<Brand>,
    /// The day on which this was last compared with the sources, as `YYYY-MM-DD`.
    pub checked: &'static str,
}
