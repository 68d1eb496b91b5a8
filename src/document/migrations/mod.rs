//! Schemas: the one this build writes, the marks by which a document says what it holds, and how fields of older schemas are
//! read.
//!
//! A change of schema is one file in this folder and one line in `STEPS`; the build does not compile without it. A step is a
//! pure function over one entity's fields and runs whenever a document is read, oldest step first. Documents are never
//! rewritten for a step's sake: an old plan file, or a tab of an older build, may bring old fields at any later time. So a
//! step leaves fields alone that have its form already.

use super::{fields::Fields, key::EntityKey};

/// The schema this build writes. A plan of a newer schema opens read-only.
pub const SCHEMA_VERSION: u32 = 1;

type Step = fn(&EntityKey, &mut Fields);

/// The step at place n reads what schema n + 1 wrote as schema n + 2.
const STEPS: [Step; SCHEMA_VERSION as usize - 1] = [];

/// Brings an entity's fields to the form of this build.
pub fn upgrade(entity: &EntityKey, fields: &mut Fields) {
    run(&STEPS, entity, fields);
}

fn run(steps: &[Step], entity: &EntityKey, fields: &mut Fields) {
    for step in steps {
        step(entity, fields);
    }
}

/// The key under which a document says that a build of this schema wrote into it. One key for each schema, and none is ever
/// taken away: were it one number, the lower of two written at once might win.
pub fn mark(schema: u32) -> String {
    format!("{MARK}{schema}")
}

/// The schema of which a key is the mark.
pub fn marked(key: &str) -> Option<u32> {
    key.strip_prefix(MARK)?.parse().ok()
}

const MARK: &str = "schema:";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Leaf;

    fn rename(from: &str, to: &str, fields: &mut Fields) {
        if let Some(leaf) = fields.remove(from) {
            fields.entry(to.to_owned()).or_insert(leaf);
        }
    }

    #[test]
    fn steps_run_oldest_first_and_leave_their_own_form_alone() {
        let steps: [Step; 2] = [
            |_, fields| rename("title", "name", fields),
            |_, fields| rename("name", "called", fields),
        ];
        let leaf = Leaf::Text("群".to_owned());
        let expected = Fields::from([("called".to_owned(), leaf.clone())]);
        for path in ["title", "name", "called"] {
            let mut fields = Fields::from([(path.to_owned(), leaf.clone())]);
            run(&steps, &EntityKey::Profile, &mut fields);
            assert_eq!(fields, expected, "written as {path}");
        }
    }

    #[test]
    fn a_mark_names_its_schema_and_nothing_else_is_one() {
        assert_eq!(marked(&mark(7)), Some(7));
        for key in ["schema", "schema:", "schema:x", "group/name", "schema:-1"] {
            assert_eq!(marked(key), None, "{key}");
        }
    }
}
