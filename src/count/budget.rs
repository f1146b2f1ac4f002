//! How far a budget of messages reaches into a text.

use crate::count::profile::{Packing, Profile};
use crate::count::segments::Segments;
use crate::scan::{fill, gsm7_prefix, scan};

impl Profile {
    /// How many bytes of a text cost at most so many messages when they are all of it.
    ///
    /// What reaches up to the first character outside GSM-7, or less far, is GSM-7 then.
    pub(crate) fn afford(&self, text: &str, messages: u32) -> usize {
        let reach = self.reach(text, messages);
        let gsm7 = gsm7_prefix(text);
        match text.get(..gsm7) {
            Some(prefix) if reach <= gsm7 && gsm7 < text.len() => self.reach(prefix, messages),
            _ => reach,
        }
    }

    /// How many bytes of a text so many messages hold in its encoding.
    pub(crate) fn reach(&self, text: &str, messages: u32) -> usize {
        if messages == 0 {
            return 0;
        }
        let messages = messages as usize;
        let scan = scan(text);
        let encoding = scan.encoding();
        let (alone, _) = fill(text, encoding, self.room_alone(encoding));
        let several = match self.packing {
            Packing::Sum => {
                let room = self.multi(encoding).saturating_mul(messages) - self.reserve_units();
                fill(text, encoding, room).0
            }
            _ => Segments::of_several(text, scan, self)
                .take(messages)
                .map(|part| part.text.len())
                .sum(),
        };
        alone.max(several)
    }
}
