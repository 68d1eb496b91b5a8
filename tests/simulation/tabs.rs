//! Three tabs of one browser edit the same few entries at once, while hints get lost and any of them compacts: every edit
//! that no later one replaced is in the plan, and all tabs show the same.

use crate::{
    model::Model,
    seeds::{self, Cases},
    world::{Act, World},
};
use fastrand::Rng;

const TABS: usize = 3;
const EDITS: Cases = Cases {
    small: 100,
    full: 1_000,
};

/// Each tab makes so many edits; those that change nothing are not counted.
fn prove(seed: u64, edits: u64) -> Result<u64, String> {
    let mut random = Rng::with_seed(seed);
    let mut world = World::new(seed, TABS, false, seed % 2 == 1, Model::default());
    let mut left = [edits; TABS];
    while left.iter().any(|left| *left > 0) {
        let mut acts = Vec::new();
        for (tab, left) in left.iter_mut().enumerate() {
            match random.u8(..40) {
                0 => acts.push((tab, Act::Compact)),
                1..=4 => acts.push((tab, Act::CatchUp)),
                5..=9 => {}
                _ if *left > 0 => {
                    let edit = world.edit_for(tab);
                    *left -= u64::from(matches!(&edit, Act::Edit(command) if !command.changes.is_empty()));
                    acts.push((tab, edit));
                }
                _ => {}
            }
        }
        world.steps(acts);
    }
    world.end()
}

#[test]
fn tabs() {
    let edits = EDITS.wanted();
    let seeds = Cases { small: 2, full: 10 };
    let fields = seeds::for_each_seed("tabs", seeds, |seed| prove(seed, edits));
    seeds::figure(&format!(
        "{TABS} tabs × {edits} edits to overlapping entries, {} times: 0 lost, {fields} fields compared",
        seeds.wanted()
    ));
}
