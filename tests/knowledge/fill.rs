//! Variables in words.

use crate::example_variables;
use qunce::knowledge::{Variables, fill, unfilled};

#[test]
fn fill_replaces_what_it_knows_and_leaves_the_rest() {
    let cases = [
        ("", ""),
        ("no variables", "no variables"),
        ("{store}", "Corner"),
        ("{group}：{goods}，第{day}天", "新客群：水果，第3天"),
        ("{store}{store}", "CornerCorner"),
        ("{unknown} {Store} { store } {}", "{unknown} {Store} { store } {}"),
        ("{host} {days}", "{host} {days}"),
        ("{{store}}", "{Corner}"),
        ("}{", "}{"),
        ("{store", "{store"),
        ("价{store}格{", "价Corner格{"),
    ];
    for (words, filled) in cases {
        assert_eq!(fill(words, &example_variables()), filled, "{words:?}");
    }
    let sneaky = Variables {
        store: Some("{goods}".into()),
        ..example_variables()
    };
    assert_eq!(fill("{store}", &sneaky), "{goods}", "values are not searched again");
    let open: Vec<_> = unfilled("{host}{store}{days}{unknown}", &sneaky).collect();
    assert_eq!(open, ["host", "days"]);
    let open: Vec<_> = unfilled("{tip}\n{store}", &sneaky).collect();
    assert_eq!(open, ["tip"], "a slot whose texts are not there yet is a gap too");
}
