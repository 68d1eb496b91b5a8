//! Looks at a Yjs update from outside before it is given to `yrs`, which trusts its input: some crafted bytes stop the
//! program or fill the memory. Only what our own documents hold passes: values in the root map
//! `plan`, and marks of what was deleted.
//!
//! The form (lib0, version 1): clients × (blocks × content), then the delete set; numbers are little-endian base 128.

use std::collections::{BTreeMap, BTreeSet};

/// Names of blocks and contents, and flags, in a block's first byte.
mod info {
    pub const GARBAGE: u8 = 0;
    pub const DELETED: u8 = 1;
    pub const ANY: u8 = 8;
    pub const SKIP: u8 = 10;
    pub const CONTENT: u8 = 0b1111;
    pub const HAS_PARENT_SUB: u8 = 0b10_0000;
    pub const HAS_RIGHT_ORIGIN: u8 = 0b100_0000;
    pub const HAS_ORIGIN: u8 = 0b1000_0000;
}

/// Most parts (clients, blocks and values; and as many deletions) in a state from outside: each takes some hundred bytes of memory. A group's
/// busiest year has thirty thousand.
const MOST_PARTS: u64 = 500_000;
const MOST_INNER_VALUES: u64 = 100_000;
const LARGEST_CLIENT: u64 = (1 << 53) - 1;
/// More edits than any client can have made.
const LARGEST_CLOCK: u64 = 1 << 31;
/// Nesting of values that another program may have put there.
const DEEPEST: u32 = 16;

type Checked<T = ()> = Result<T, &'static str>;

/// Whether these bytes are an update that could be of one of our documents.
///
/// # Errors
/// What is wrong with them.
pub fn check(update: &[u8]) -> Checked {
    Reader::new(update, false).update().map(drop)
}

/// Whether these bytes are the whole state of one of our documents, with everything that anything in it refers to.
///
/// # Errors
/// What is wrong with them.
pub fn check_whole(state: &[u8]) -> Checked {
    let extent = Reader::new(state, true).update()?;
    let is_held = |(client, end): (&u64, &u64)| extent.held.get(client).is_some_and(|held| end <= held);
    if extent.has_gaps || !extent.referred_to.iter().all(is_held) {
        return Err("something in it is missing");
    }
    Ok(())
}

/// What an update holds and refers to: clocks before which, by client.
#[derive(Default)]
struct Extent {
    held: BTreeMap<u64, u64>,
    referred_to: BTreeMap<u64, u64>,
    has_gaps: bool,
}

impl Extent {
    fn refer_to(&mut self, client: u64, end: u64) {
        let known = self.referred_to.entry(client).or_default();
        *known = end.max(*known);
    }
}

/// What is still to be read.
struct Reader<'a> {
    rest: &'a [u8],
    is_foreign: bool,
    parts_left: u64,
    /// Values inside of values: our documents have none, another program's have few.
    inner_values_left: u64,
    extent: Extent,
}

impl<'a> Reader<'a> {
    /// What is stored already is not held to limits: merging may have led beyond them.
    fn new(update: &'a [u8], is_foreign: bool) -> Reader<'a> {
        let limit = |most| if is_foreign { most } else { u64::MAX };
        Reader {
            rest: update,
            is_foreign,
            parts_left: limit(MOST_PARTS),
            inner_values_left: limit(MOST_INNER_VALUES),
            extent: Extent::default(),
        }
    }

    fn update(mut self) -> Checked<Extent> {
        for _ in 0..self.parts()? {
            self.client()?;
        }
        // Whatever may be held may be deleted.
        if self.is_foreign {
            self.parts_left = MOST_PARTS;
        }
        for _ in 0..self.parts()? {
            let client = self.number(LARGEST_CLIENT)?;
            for _ in 0..self.parts()? {
                let end = self.number(LARGEST_CLOCK)? + self.length()?;
                self.extent.refer_to(client, end);
            }
        }
        self.rest.is_empty().then_some(self.extent).ok_or("bytes are left over")
    }

    /// One client's blocks.
    fn client(&mut self) -> Checked {
        let blocks = self.parts()?;
        let client = self.number(LARGEST_CLIENT)?;
        let mut clock = self.number(LARGEST_CLOCK)?;
        self.extent.has_gaps |= clock > 0;
        let mut begun = BTreeSet::new();
        for _ in 0..blocks {
            clock += self.block(client, clock, &mut begun)?;
            if clock > LARGEST_CLOCK {
                return Err("a clock is too large");
            }
        }
        let is_new = self.extent.held.insert(client, clock).is_none();
        is_new.then_some(()).ok_or("a client is there twice")
    }

    fn byte(&mut self) -> Checked<u8> {
        let (first, rest) = self.rest.split_first().ok_or("it ends too early")?;
        self.rest = rest;
        Ok(*first)
    }

    fn take(&mut self, count: usize) -> Checked<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(count).ok_or("it ends too early")?;
        self.rest = rest;
        Ok(taken)
    }

    fn number(&mut self, largest: u64) -> Checked<u64> {
        let mut number = 0_u64;
        for place in 0..9 {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << (7 * place);
            if byte < 0x80 {
                return if number <= largest {
                    Ok(number)
                } else {
                    Err("a number is too large")
                };
            }
        }
        Err("a number is too long")
    }

    /// A count of parts that are to follow.
    fn parts(&mut self) -> Checked<u64> {
        let count = self.bytes_to_follow()?;
        self.parts_left = self.parts_left.checked_sub(count).ok_or("it has too many parts")?;
        Ok(count)
    }

    fn inner_values(&mut self) -> Checked<u64> {
        let count = self.bytes_to_follow()?;
        let left = self.inner_values_left.checked_sub(count);
        self.inner_values_left = left.ok_or("a value holds too many others")?;
        Ok(count)
    }

    /// A count of bytes, or of things that each take at least one.
    fn bytes_to_follow(&mut self) -> Checked<u64> {
        let count = self.number(LARGEST_CLOCK)?;
        (count <= self.rest.len() as u64)
            .then_some(count)
            .ok_or("it ends too early")
    }

    fn length(&mut self) -> Checked<u64> {
        match self.number(LARGEST_CLOCK)? {
            0 => Err("something is empty"),
            length => Ok(length),
        }
    }

    fn text(&mut self) -> Checked<&'a str> {
        let length = self.bytes_to_follow()?;
        let bytes = self.take(usize::try_from(length).unwrap_or(usize::MAX))?;
        std::str::from_utf8(bytes).map_err(|_| "a text is not UTF-8")
    }

    /// How many of the client's clock ticks the block takes. `begun` are the fields of which the client's first write knew no
    /// other; all its later ones know at least that. (Writes that know nothing take `yrs` the square of their number.)
    fn block(&mut self, client: u64, clock: u64, begun: &mut BTreeSet<&'a str>) -> Checked<u64> {
        let first = self.byte()?;
        if first == info::GARBAGE || first == info::SKIP {
            self.extent.has_gaps |= first == info::SKIP;
            return self.length();
        }
        for flag in [info::HAS_ORIGIN, info::HAS_RIGHT_ORIGIN] {
            if first & flag != 0 {
                self.origin(client, clock)?;
            }
        }
        if first & (info::HAS_ORIGIN | info::HAS_RIGHT_ORIGIN) == 0 {
            let is_root = self.number(1)? == 1;
            if !is_root || self.text()? != "plan" || first & info::HAS_PARENT_SUB == 0 {
                return Err("something stands outside the plan");
            }
            if !begun.insert(self.text()?) && self.is_foreign {
                return Err("a field is begun twice");
            }
        }
        match first & info::CONTENT {
            info::DELETED => self.length(),
            info::ANY => {
                let values = self.parts()?;
                (0..values).try_for_each(|_| self.value(0))?;
                if values == 0 {
                    Err("something is empty")
                } else {
                    Ok(values)
                }
            }
            _ => Err("something is of a kind that no plan holds"),
        }
    }

    /// What a block follows has come before it.
    fn origin(&mut self, client: u64, clock: u64) -> Checked {
        let (of_client, at) = (self.number(LARGEST_CLIENT)?, self.number(LARGEST_CLOCK)?);
        if of_client == client && at >= clock {
            return Err("something follows itself");
        }
        self.extent.refer_to(of_client, at + 1);
        Ok(())
    }

    fn value(&mut self, depth: u32) -> Checked {
        if depth > DEEPEST {
            return Err("values are nested too deeply");
        }
        match self.byte()? {
            127 | 126 | 121 | 120 => Ok(()),
            125 => self.signed(),
            124 => self.take(4).map(drop),
            123 | 122 => self.take(8).map(drop),
            119 => self.text().map(drop),
            118 => {
                let count = self.inner_values()?;
                (0..count).try_for_each(|_| self.text().and_then(|_| self.value(depth + 1)))
            }
            117 => {
                let count = self.inner_values()?;
                (0..count).try_for_each(|_| self.value(depth + 1))
            }
            116 => {
                let length = self.bytes_to_follow()?;
                self.take(usize::try_from(length).unwrap_or(usize::MAX)).map(drop)
            }
            _ => Err("a value is of no known kind"),
        }
    }

    /// A signed number of at most 64 bits.
    fn signed(&mut self) -> Checked {
        for _ in 0..10 {
            if self.byte()? < 0x80 {
                return Ok(());
            }
        }
        Err("a number is too long")
    }
}
