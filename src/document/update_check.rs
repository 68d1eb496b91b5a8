//! Looks at a Yjs update from outside before it is given to `yrs`, which trusts its input: some crafted bytes stop the
//! program or fill the memory. Only what our own documents hold passes: values in the root map
//! `plan`, and marks of what was deleted.
//!
//! The form (lib0, version 1): clients × (blocks × content), then the delete set; numbers are little-endian base 128.

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
    let mut reader = Reader(update);
    let mut known_clients = Vec::new();
    for _ in 0..reader.count()? {
        let blocks = reader.count()?;
        let client = reader.number(LARGEST_CLIENT)?;
        if known_clients.contains(&client) {
            return Err("a client is there twice");
        }
        known_clients.push(client);
        let mut clock = reader.number(LARGEST_CLOCK)?;
        for _ in 0..blocks {
            clock += reader.block(client, clock)?;
            if clock > LARGEST_CLOCK {
                return Err("a clock is too large");
            }
        }
    }
    for _ in 0..reader.count()? {
        reader.number(LARGEST_CLIENT)?;
        for _ in 0..reader.count()? {
            reader.number(LARGEST_CLOCK)?;
            reader.length()?;
        }
    }
    reader.0.is_empty().then_some(()).ok_or("bytes are left over")
}

/// What is still to be read.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Checked<u8> {
        let (first, rest) = self.0.split_first().ok_or("it ends too early")?;
        self.0 = rest;
        Ok(*first)
    }

    fn take(&mut self, count: usize) -> Checked<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or("it ends too early")?;
        self.0 = rest;
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

    /// A count of things that each take at least one byte.
    fn count(&mut self) -> Checked<u64> {
        let count = self.number(LARGEST_CLOCK)?;
        (count <= self.0.len() as u64)
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
        let length = self.count()?;
        let bytes = self.take(usize::try_from(length).unwrap_or(usize::MAX))?;
        std::str::from_utf8(bytes).map_err(|_| "a text is not UTF-8")
    }

    /// How many of the client's clock ticks the block takes.
    fn block(&mut self, client: u64, clock: u64) -> Checked<u64> {
        let first = self.byte()?;
        if first == info::GARBAGE || first == info::SKIP {
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
            self.text()?;
        }
        match first & info::CONTENT {
            info::DELETED => self.length(),
            info::ANY => {
                let values = self.count()?;
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
                let count = self.count()?;
                (0..count).try_for_each(|_| self.text().and_then(|_| self.value(depth + 1)))
            }
            117 => {
                let count = self.count()?;
                (0..count).try_for_each(|_| self.value(depth + 1))
            }
            116 => {
                let length = self.count()?;
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
