//! Slots in a playbook's words: places that a trade's texts fill. Which text comes is decided here, by the run, the day and the
//! item alone: the same on every device, and within one run no text comes back before all others of its slot were used.

use super::{
    id::RunId,
    playbook::{Item, ItemId, LONGEST_CYCLE_DAYS, Playbook, PlaybookWords},
};

macro_rules! slots {
    ($($(#[$doc:meta])* $variant:ident = $name:literal),* $(,)?) => {
        /// What a place in words waits for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Slot { $($(#[$doc])* $variant),* }

        impl Slot {
            pub const ALL: &'static [Slot] = &[$(Slot::$variant),*];

            /// As words write it between braces.
            pub fn name(self) -> &'static str {
                match self { $(Slot::$variant => $name),* }
            }
        }
    };
}

slots! {
    /// Something useful to do or know.
    Tip = "tip",
    /// Easy to answer in a word.
    Question = "question",
    /// A small true story of the trade.
    Story = "story",
    /// What is new or in season.
    News = "news",
    /// An honest offer with blanks.
    Offer = "offer",
    /// A product's name, inside a line.
    Product = "product",
}

impl Slot {
    /// The slot that words hold, if any; they hold one at most.
    pub fn in_words(words: &str) -> Option<Slot> {
        Slot::ALL.iter().find(|slot| words.contains(&slot.in_braces())).copied()
    }

    pub fn in_braces(self) -> String {
        format!("{{{}}}", self.name())
    }
}

/// How often the run uses the slot before this day's item, by the rules alone: what was left out, moved or reworded counts, so
/// that one edit never changes the words of other posts. `None` for an item the playbook does not have.
pub fn uses_before(playbook: &Playbook, words: &PlaybookWords, slot: Slot, day: u32, item: &ItemId) -> Option<u64> {
    let this = playbook.items.iter().position(|other| other.id == *item)?;
    let place = |number: usize| (playbook.items[number].time, number);
    let uses_slot = |item: &Item| {
        let words = words.items.get(&item.id);
        words.is_some_and(|words| Slot::in_words(&words.words) == Some(slot))
    };
    let using = playbook.items.iter().enumerate().filter(|(_, item)| uses_slot(item));
    Some(using.fold(0, |sum, (number, item)| {
        let is_earlier_today = item.happens_on(day) && place(number) < place(this);
        sum + times_before(item, day) + u64::from(is_earlier_today)
    }))
}

/// On how many days before this one the item happens.
fn times_before(item: &Item, day: u32) -> u64 {
    match item.every_days {
        _ if item.day == 0 || day <= item.day => 0,
        None => 1,
        Some(cycle @ 1..=LONGEST_CYCLE_DAYS) => u64::from((day - item.day).div_ceil(cycle)),
        Some(_) => 0,
    }
}

/// Which of the texts comes at this use of the slot in this run; `None` where there are none. The run shuffles the texts by their ids
/// and goes through them again and again, so that what was used longest ago returns.
pub fn choose<'id>(run: RunId, slot: Slot, use_number: u64, ids: impl Iterator<Item = &'id str>) -> Option<usize> {
    let mut shuffled: Vec<_> = ids
        .enumerate()
        .map(|(number, id)| (hash(run, slot, id), number))
        .collect();
    shuffled.sort_unstable();
    let place = use_number.checked_rem(shuffled.len() as u64)?;
    shuffled.get(place as usize).map(|(_, number)| *number)
}

/// FNV-1a, then the last steps of SplitMix64, since short texts leave the high bits of the former poorly mixed.
fn hash(run: RunId, slot: Slot, id: &str) -> u64 {
    let run = run.0.into_bytes();
    let bytes = run
        .iter()
        .chain(slot.name().as_bytes())
        .chain(b"/")
        .chain(id.as_bytes());
    let mixed = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
