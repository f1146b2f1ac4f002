//! What a campaign of a million messages costs, counted on all cores: the column is halved until a piece is small, and
//! the pieces' totals add up. The library starts no threads; these are the caller's.
//!
//! `cargo run --release --example parallel`

use sms_charge::{Column, ColumnError, Profile, Total};

/// Some tens of microseconds of work: enough that handing it to another thread doesn't matter.
const PIECE: usize = 8_192;

fn total(column: Column<'_, u32>, profile: &Profile) -> Result<Total, ColumnError> {
    if column.len() <= PIECE {
        return column.total(profile);
    }
    let (first, others) = column.split_at(column.len() / 2);
    let (first, others) = rayon::join(|| total(first, profile), || total(others, profile));
    Ok(first? + others?)
}

fn main() -> Result<(), ColumnError> {
    let mut texts = String::new();
    let mut offsets = vec![0];
    for code in 0..1_000_000 {
        texts += &format!("Kode OTP PasarRia Anda {code:06}. Berlaku 5 menit.");
        offsets.push(u32::try_from(texts.len()).expect("less than 4 GiB"));
    }
    let column = Column::new(&texts, &offsets);
    let total = total(column, &Profile::new())?;
    println!(
        "{} messages, {} billed, {} of the texts UCS-2",
        total.messages, total.charge, total.ucs2
    );
    Ok(())
}
